# Computes the determinants and the polynomial with floating-point numbers.
n, m, k = map(int, input().split())
cords = []
for _ in range(m):
    a, b, colour = input().split()
    cords.append((int(a) - 1, int(b) - 1, colour == "red"))


def determinant(rows):
    result = 1.0
    for column in range(len(rows)):
        pivot = max(range(column, len(rows)), key=lambda r: abs(rows[r][column]))
        if rows[pivot][column] == 0:
            return 0.0
        if pivot != column:
            rows[pivot], rows[column] = rows[column], rows[pivot]
            result = -result
        top = rows[column]
        result *= top[column]
        for row in rows[column + 1 :]:
            factor = row[column] / top[column]
            for i in range(column, len(rows)):
                row[i] -= factor * top[i]
    return result


def sum_of_trees(x):
    rows = [[0.0] * n for _ in range(n)]
    for a, b, is_red in cords:
        weight = x if is_red else 1
        rows[a][a] += weight
        rows[b][b] += weight
        rows[a][b] -= weight
        rows[b][a] -= weight
    return determinant([row[:-1] for row in rows[:-1]])


ways = 0.0
for x in range(n):
    polynomial = [sum_of_trees(x)]
    for y in range(n):
        if y != x:
            shifted = [0, *polynomial]
            polynomial = [(s - y * p) / (x - y) for s, p in zip(shifted, [*polynomial, 0])]
    ways += polynomial[k] if k < n else 0
print(round(ways) % (10**9 + 7))
