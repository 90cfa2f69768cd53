# Lights every cell, but is content with light from one direction: a lamp in each row stretch, or in
# each column stretch where there are more of these.
rows, columns = map(int, input().split())
maze = [input() for _ in range(rows)]
path = [(r, c) for r in range(rows) for c in range(columns) if maze[r][c] == "."]
in_rows = [(r, c) for r, c in path if c == 0 or maze[r][c - 1] == "#"]
in_columns = [(r, c) for r, c in path if r == 0 or maze[r - 1][c] == "#"]
lamps = max(in_rows, in_columns, key=len)
print(len(lamps))
for r, c in lamps:
    print(r + 1, c + 1)
