# Searches depth first: that finds a way, but not always a short one.
import sys

pond = sys.stdin.read().split()[2:]
rows, columns = len(pond), len(pond[0])
start = next((r, row.index("S")) for r, row in enumerate(pond) if "S" in row)
goal = next((r, row.index("G")) for r, row in enumerate(pond) if "G" in row)

came_by = {start: ("", None)}
stack = [start]
while stack:
    place = stack.pop()
    if place == goal:
        break
    r, c = place
    for step, nr, nc in ("L", r, c - 1), ("U", r - 1, c), ("D", r + 1, c), ("R", r, c + 1):
        if 0 <= nr < rows and 0 <= nc < columns and pond[nr][nc] != "#":
            if (nr, nc) not in came_by:
                came_by[nr, nc] = step, place
                stack.append((nr, nc))

if goal not in came_by:
    print(-1)
else:
    way = []
    place = goal
    while place != start:
        step, place = came_by[place]
        way.append(step)
    print(len(way))
    print("".join(reversed(way)))
