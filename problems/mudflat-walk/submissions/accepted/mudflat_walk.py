"""Breadth-first search over places and phases of the tide."""


def first_minute(levels, start, goal, heights):
    """When one can be at the goal, or None. A border of -1 around the map is always flooded."""
    width = len(heights[0]) + 1
    flat = [-1] * width + [height for row in heights for height in [*row, -1]] + [-1] * width
    start, goal = ((row + 1) * width + column for row, column in (start, goal))

    seen = [[False] * len(flat) for _ in levels]
    seen[0][start] = True
    places = [start]
    minute = 0
    while places:
        minute += 1
        phase = minute % len(levels)
        level, seen_now = levels[phase], seen[phase]
        reached = []
        for place in places:
            for then in (place, place - 1, place + 1, place - width, place + width):
                if flat[then] >= level and not seen_now[then]:
                    if then == goal:
                        return minute
                    seen_now[then] = True
                    reached.append(then)
        places = reached
    return None


rows, _, _ = map(int, input().split())
levels = list(map(int, input().split()))
start_row, start_column, goal_row, goal_column = (int(word) - 1 for word in input().split())
heights = [list(map(int, input())) for _ in range(rows)]
minute = first_minute(levels, (start_row, start_column), (goal_row, goal_column), heights)
print("boat" if minute is None else minute)
