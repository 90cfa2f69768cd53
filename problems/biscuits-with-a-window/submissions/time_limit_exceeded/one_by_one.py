# Floods the whole picture again for each biscuit.
import sys

SIDES = [(-1, 0), (1, 0), (0, -1), (0, 1)]
ALL = SIDES + [(-1, -1), (-1, 1), (1, -1), (1, 1)]
lines = sys.stdin.read().split()[2:]
rows, columns = len(lines) + 2, len(lines[0]) + 2
tray = ["." * columns, *(f".{line}." for line in lines), "." * columns]


def reach(start, steps, may_step):
    seen = {start}
    cells = [start]
    for r, c in cells:
        for down, right in steps:
            cell = r + down, c + right
            if 0 <= cell[0] < rows and 0 <= cell[1] < columns and cell not in seen and may_step(cell):
                seen.add(cell)
                cells.append(cell)
    return seen


plain = with_window = 0
done = set()
for r in range(rows):
    for c in range(columns):
        if tray[r][c] == "#" and (r, c) not in done:
            biscuit = reach((r, c), SIDES, lambda cell: tray[cell[0]][cell[1]] == "#")
            done |= biscuit
            outside = reach((0, 0), ALL, lambda cell: cell not in biscuit)
            if len(outside) + len(biscuit) < rows * columns:
                with_window += 1
            else:
                plain += 1
print(plain, with_window)
