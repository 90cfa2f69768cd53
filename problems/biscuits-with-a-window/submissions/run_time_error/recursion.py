# Fills by recursion, a call for each cell, and Python's functions do not go so deep.
import sys

lines = sys.stdin.read().split()[2:]
columns = len(lines[0]) + 2
tray = ["." * columns, *(f".{line}." for line in lines), "." * columns]
SIDES = [(-1, 0), (1, 0), (0, -1), (0, 1)]
ALL = SIDES + [(-1, -1), (-1, 1), (1, -1), (1, 1)]
label = {}


def fill(r, c, number, cells):
    label[r, c] = number
    cells.append((r, c))
    for down, right in ALL if tray[r][c] == "." else SIDES:
        row, column = r + down, c + right
        if 0 <= row < len(tray) and 0 <= column < columns and (row, column) not in label:
            if tray[row][column] == tray[r][c]:
                fill(row, column, number, cells)


biscuits = []
for r in range(len(tray)):
    for c in range(columns):
        if (r, c) not in label:
            cells = []
            fill(r, c, len(label), cells)
            if tray[r][c] == "#":
                biscuits.append(cells)
with_window = 0
for cells in biscuits:
    with_window += len({label[r + d, c + e] for r, c in cells for d, e in SIDES}) > 2
print(len(biscuits) - with_window, with_window)
