# Greedy: again and again takes the row stretch with the fewest unlit columns left, and lights it
# together with the one of them that has the fewest unlit rows left.
from heapq import heapify, heappop, heappush

rows, columns = map(int, input().split())
maze = [input() for _ in range(rows)]
row_of, column_of = {}, {}
for r in range(rows):
    for c in range(columns):
        if maze[r][c] == ".":
            row_of[r, c] = row_of[r, c - 1] if c and maze[r][c - 1] == "." else (r, c)
            column_of[r, c] = column_of[r - 1, c] if r and maze[r - 1][c] == "." else (r, c)
by_row, by_column = {}, {}
for cell in row_of:
    by_row.setdefault(row_of[cell], set()).add(cell)
    by_column.setdefault(column_of[cell], set()).add(cell)
first = {**{("row", row): row for row in by_row}, **{("column", c): c for c in by_column}}
lamps = []
waiting = [(len(cells), row) for row, cells in by_row.items()]
heapify(waiting)
while waiting:
    choices, row = heappop(waiting)
    if choices != len(by_row[row]) or not choices:
        continue
    lamp = min(by_row[row], key=lambda cell: len(by_column[column_of[cell]]))
    lamps.append(lamp)
    del first["row", row], first["column", column_of[lamp]]
    for cell in by_row.pop(row):
        by_column[column_of[cell]].discard(cell)
    by_row[row] = set()
    for cell in by_column[column_of[lamp]]:
        by_row[row_of[cell]].discard(cell)
        heappush(waiting, (len(by_row[row_of[cell]]), row_of[cell]))
lamps += first.values()
print(len(lamps))
for r, c in lamps:
    print(r + 1, c + 1)
