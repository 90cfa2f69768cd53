# Takes a quarter of the potholder without the middle row and column, which only an odd one has.
n = int(input())
rows = [input() for _ in range(n)]
replaced = 0
for r in range(n // 2):
    for c in range(n // 2):
        places = rows[r][c], rows[c][n - 1 - r], rows[n - 1 - r][n - 1 - c], rows[n - 1 - c][r]
        replaced += 4 - max(places.count(colour) for colour in places)
print(replaced)
