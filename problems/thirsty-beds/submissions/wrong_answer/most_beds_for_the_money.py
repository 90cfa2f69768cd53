# Always takes the sprinkler that waters the most further beds for its price.
rows, columns = map(int, input().split())
beds = {}
for row in range(rows):
    for column, cell in enumerate(input()):
        if cell != "#":
            beds[row, column] = int(cell)


def reach(bed):
    row, column = bed
    around = [bed, (row, column - 1), (row, column + 1), (row - 1, column), (row + 1, column)]
    return {cell for cell in around if cell in beds}


dry = set(beds)
total = 0
while dry:
    best = max(beds, key=lambda bed: len(reach(bed) & dry) / beds[bed])
    dry -= reach(best)
    total += beds[best]
print(total)
