# Prints whole squares and cuts nothing.
rows, columns, width = map(int, input().split())
for i in range(-(-rows // width)):
    line = ""
    for j in range(-(-columns // width)):
        line += ("#" if (i + j) % 2 == 0 else ".") * width
    for _ in range(width):
        print(line)
