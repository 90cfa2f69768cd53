# Counts strings of beads: the last bead is never held against the first.
MODULUS = 1_000_000_007


def product(left, right):
    columns = list(zip(*right))
    return [
        [sum(a * b for a, b in zip(row, column)) % MODULUS for column in columns] for row in left
    ]


n, k, m = map(int, input().split())
matrix = [[1] * k for _ in range(k)]
for _ in range(m):
    a, b = map(int, input().split())
    matrix[a - 1][b - 1] = matrix[b - 1][a - 1] = 0

counts = [[1] * k]
steps = n - 1
while steps:
    if steps % 2:
        counts = product(counts, matrix)
    matrix = product(matrix, matrix)
    steps //= 2
print(sum(counts[0]) % MODULUS)
