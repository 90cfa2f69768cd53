import sys
from collections import deque

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def find(pond, mark):
    return next((r, row.index(mark)) for r, row in enumerate(pond) if mark in row)


def shortest_way(pond):
    """The steps from S to G as a string, or None if there is no way."""
    start, goal = find(pond, "S"), find(pond, "G")
    step_to = {start: ""}  # the step by which a stone was first reached
    waiting = deque([start])
    while waiting and goal not in step_to:
        row, column = waiting.popleft()
        for step, (down, right) in MOVES.items():
            r, c = row + down, column + right
            if (
                0 <= r < len(pond)
                and 0 <= c < len(pond[0])
                and pond[r][c] != "#"
                and (r, c) not in step_to
            ):
                step_to[r, c] = step
                waiting.append((r, c))
    if goal not in step_to:
        return None

    way = []
    place = goal
    while place != start:
        step = step_to[place]
        way.append(step)
        down, right = MOVES[step]
        place = place[0] - down, place[1] - right
    return "".join(reversed(way))


pond = sys.stdin.read().split()[2:]
way = shortest_way(pond)
if way is None:
    print(-1)
else:
    print(len(way))
    print(way)
