rows, columns = map(int, input().split())
quilt = [input() for _ in range(rows)]

clashes = 0
for i in range(rows):
    for j in range(columns):
        if j + 1 < columns and quilt[i][j] == quilt[i][j + 1]:
            clashes += 1
        if i + 1 < rows and quilt[i][j] == quilt[i + 1][j]:
            clashes += 1
print(clashes)
