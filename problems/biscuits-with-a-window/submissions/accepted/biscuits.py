import sys

SIDES = (-1, 0), (1, 0), (0, -1), (0, 1)
ALL = *SIDES, (-1, -1), (-1, 1), (1, -1), (1, 1)


def fill(tray, label, start, number, steps):
    """Numbers the area of `start`; returns its cells."""
    kind = tray[start[0]][start[1]]
    label[start[0]][start[1]] = number
    area = [start]
    for r, c in area:
        for down, right in steps:
            row, column = r + down, c + right
            if not (0 <= row < len(tray) and 0 <= column < len(tray[0])):
                continue
            if tray[row][column] == kind and label[row][column] == 0:
                label[row][column] = number
                area.append((row, column))
    return area


lines = sys.stdin.read().split()[2:]
columns = len(lines[0]) + 2
tray = ["." * columns, *(f".{line}." for line in lines), "." * columns]
label = [[0] * columns for _ in tray]  # 0: has no number yet

biscuits = []
areas = 0
for r, row in enumerate(tray):
    for c, kind in enumerate(row):
        if label[r][c] == 0:
            areas += 1
            cells = fill(tray, label, (r, c), areas, ALL if kind == "." else SIDES)
            if kind == "#":
                biscuits.append(cells)

with_window = 0
for cells in biscuits:
    beside = {label[r + down][c + right] for r, c in cells for down, right in SIDES}
    # Besides its own number these are the area around the biscuit and one for each window.
    own = label[cells[0][0]][cells[0][1]]
    if len(beside - {own}) > 1:
        with_window += 1
print(len(biscuits) - with_window, with_window)
