# Swaps the book with the one in front.
n, m = map(int, input().split())
row = list(range(1, n + 1))
for place in map(int, input().split()):
    row[0], row[place - 1] = row[place - 1], row[0]
print(*row)
