MODULUS = 1_000_000_007


def product(left, right):
    columns = list(zip(*right))
    return [
        [sum(a * b for a, b in zip(row, column)) % MODULUS for column in columns] for row in left
    ]


def power(matrix, exponent):
    size = len(matrix)
    result = [[int(i == j) for j in range(size)] for i in range(size)]
    while exponent:
        if exponent % 2:
            result = product(result, matrix)
        matrix = product(matrix, matrix)
        exponent //= 2
    return result


n, k, m = map(int, input().split())
may_touch = [[1] * k for _ in range(k)]
for _ in range(m):
    a, b = map(int, input().split())
    may_touch[a - 1][b - 1] = may_touch[b - 1][a - 1] = 0

# Entry (a, b) of the n-th power counts the ways to go from colour a to colour b in n steps; a
# bracelet is a way that comes back to where it began.
walks = power(may_touch, n)
print(sum(walks[colour][colour] for colour in range(k)) % MODULUS)
