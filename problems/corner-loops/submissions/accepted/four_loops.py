n = int(input())
rows = [input() for _ in range(n)]

replaced = 0
for r in range(n // 2):
    for c in range((n + 1) // 2):
        places = []
        row, column = r, c
        for _ in range(4):
            places.append(rows[row][column])
            row, column = column, n - 1 - row
        replaced += 4 - max(places.count(colour) for colour in places)
print(replaced)
