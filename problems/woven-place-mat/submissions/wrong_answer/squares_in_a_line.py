# Numbers the squares row by row, which alternates only if a row has an odd number of them.
rows, columns, width = map(int, input().split())
across = -(-columns // width)
for i in range(rows):
    squares = [i // width * across + j // width for j in range(columns)]
    print("".join("#" if square % 2 == 0 else "." for square in squares))
