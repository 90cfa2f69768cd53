rows, columns, width = map(int, input().split())
for i in range(rows):
    line = ""
    for j in range(columns):
        dark = (i // width + j // width) % 2 == 0
        line += "#" if dark else "."
    print(line)
