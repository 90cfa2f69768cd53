# Takes cords of the same colour between the same posts for one.
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


def coefficients(values):
    """Of the polynomial that has these values at 0, 1, 2, ...; by divided differences."""
    differences = list(values)
    for step in range(1, len(values)):
        inverse = pow(step, -1, MODULUS)
        for i in range(len(values) - 1, step - 1, -1):
            differences[i] = (differences[i] - differences[i - 1]) * inverse % MODULUS
    result = [0] * len(values)
    for x in reversed(range(len(values))):
        # result = result * (variable - x) + differences[x]
        shifted = [0, *result[:-1]]
        result = [(s - x * r) % MODULUS for s, r in zip(shifted, result)]
        result[0] = (result[0] + differences[x]) % MODULUS
    return result


n, m, k = map(int, input().split())
cords = set()
for _ in range(m):
    a, b, colour = input().split()
    cords.add((int(a) - 1, int(b) - 1, colour == "red"))
ways = coefficients([sum_of_trees(n, cords, x) for x in range(n)])
print(ways[k] if k < n else 0)
