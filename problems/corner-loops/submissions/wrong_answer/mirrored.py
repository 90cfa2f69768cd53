# Folds the potholder instead of turning it: compares the places above, below, left and right.
n = int(input())
rows = [input() for _ in range(n)]
replaced = 0
for r in range((n + 1) // 2):
    for c in range((n + 1) // 2):
        places = {(row, column) for row in (r, n - 1 - r) for column in (c, n - 1 - c)}
        colours = [rows[row][column] for row, column in places]
        replaced += len(colours) - max(colours.count(colour) for colour in colours)
print(replaced)
