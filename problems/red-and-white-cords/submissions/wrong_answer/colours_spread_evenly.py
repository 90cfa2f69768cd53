# Takes of all trees the share that has k red cords if the colours were spread evenly.
MODULUS = 10**9 + 7


def determinant(rows):
    result = 1
    for column in range(len(rows)):
        pivot = next((r for r in range(column, len(rows)) if rows[r][column]), None)
        if pivot is None:
            return 0
        if pivot != column:
            rows[pivot], rows[column] = rows[column], rows[pivot]
            result = -result
        top = rows[column]
        result = result * top[column] % MODULUS
        inverse = pow(top[column], -1, MODULUS)
        for row in rows[column + 1 :]:
            factor = row[column] * inverse % MODULUS
            if factor:
                for i in range(column, len(rows)):
                    row[i] = (row[i] - factor * top[i]) % MODULUS
    return result % MODULUS


def sum_of_trees(n, cords, x):
    rows = [[0] * (n - 1) for _ in range(n - 1)]  # without the last post
    for a, b, is_red in cords:
        weight = x if is_red else 1
        for i, j in ((a, b), (b, a)):
            if i < n - 1:
                rows[i][i] += weight
                if j < n - 1:
                    rows[i][j] -= weight
    return determinant([[number % MODULUS for number in row] for row in rows])


def binomial(n, k):
    result = 1
    for i in range(k):
        result = result * (n - i) // (i + 1)
    return result


n, m, k = map(int, input().split())
cords = []
for _ in range(m):
    a, b, colour = input().split()
    cords.append((int(a) - 1, int(b) - 1, colour == "red"))
trees = sum_of_trees(n, cords, 1)
red = sum(is_red for _, _, is_red in cords)
chosen = binomial(red, k) * binomial(m - red, n - 1 - k) if k < n else 0
print(trees * chosen * pow(binomial(m, n - 1), -1, MODULUS) % MODULUS if chosen else 0)
