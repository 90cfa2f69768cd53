# Takes the first bare cell of the picture for the outside. Biscuits at the edge of the picture can cut it into
# several areas.
import sys

tray = sys.stdin.read().split()[2:]
rows, columns = len(tray), len(tray[0])
SIDES = [(-1, 0), (1, 0), (0, -1), (0, 1)]
ALL = SIDES + [(-1, -1), (-1, 1), (1, -1), (1, 1)]
label = {}
biscuits = []
areas = 0
for r in range(rows):
    for c in range(columns):
        if (r, c) in label:
            continue
        areas += 1
        label[r, c] = areas
        cells = [(r, c)]
        for row, column in cells:
            for d, e in ALL if tray[r][c] == "." else SIDES:
                cell = row + d, column + e
                if cell in label or not (0 <= cell[0] < rows and 0 <= cell[1] < columns):
                    continue
                if tray[cell[0]][cell[1]] == tray[r][c]:
                    label[cell] = areas
                    cells.append(cell)
        if tray[r][c] == "#":
            biscuits.append(cells)
with_window = 0
for cells in biscuits:
    beside = {label.get((r + d, c + e)) for r, c in cells for d, e in SIDES} - {None}
    with_window += len(beside) > 2
print(len(biscuits) - with_window, with_window)
