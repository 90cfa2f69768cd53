# Goes over bare tray in four directions only, so that a gap at a corner looks closed.
import sys

lines = sys.stdin.read().split()[2:]
columns = len(lines[0]) + 2
tray = ["." * columns, *(f".{line}." for line in lines), "." * columns]
label = {}
biscuits = []
areas = 0
for r in range(len(tray)):
    for c in range(columns):
        if (r, c) in label:
            continue
        areas += 1
        label[r, c] = areas
        cells = [(r, c)]
        for row, column in cells:
            for cell in (row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1):
                if cell in label or not (0 <= cell[0] < len(tray) and 0 <= cell[1] < columns):
                    continue
                if tray[cell[0]][cell[1]] == tray[r][c]:
                    label[cell] = areas
                    cells.append(cell)
        if tray[r][c] == "#":
            biscuits.append(cells)
with_window = 0
for cells in biscuits:
    beside = {label[r + d, c + e] for r, c in cells for d, e in ((-1, 0), (1, 0), (0, -1), (0, 1))}
    with_window += len(beside) > 2
print(len(biscuits) - with_window, with_window)
