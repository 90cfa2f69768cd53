# Waits at the start for as long as it is dry, but later walks on without a pause.
rows, columns, period = map(int, input().split())
levels = list(map(int, input().split()))
start_row, start_column, goal_row, goal_column = (int(word) - 1 for word in input().split())
heights = [list(map(int, input())) for _ in range(rows)]


def first_minute():
    waiting = True
    seen = set()
    places = {(start_row, start_column)}
    minute = 0
    while places:
        minute += 1
        phase = minute % period
        reached = set()
        for r, c in places:
            for nr, nc in (r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1):
                if 0 <= nr < rows and 0 <= nc < columns and heights[nr][nc] >= levels[phase]:
                    if (nr, nc, phase) not in seen:
                        seen.add((nr, nc, phase))
                        reached.add((nr, nc))
        if (goal_row, goal_column) in reached:
            return minute
        waiting = waiting and minute < period and heights[start_row][start_column] >= levels[phase]
        if waiting:
            reached.add((start_row, start_column))
        places = reached
    return None


minute = first_minute()
print("boat" if minute is None else minute)
