# Looks at all places of the map in each minute, and gives up only when every pair of a place and a
# phase of the tide could have been visited.
rows, columns, period = map(int, input().split())
levels = list(map(int, input().split()))
start_row, start_column, goal_row, goal_column = (int(word) - 1 for word in input().split())
heights = [list(map(int, input())) for _ in range(rows)]
there = [[False] * columns for _ in range(rows)]
there[start_row][start_column] = True
answer = "boat"
for minute in range(1, rows * columns * period + 1):
    level = levels[minute % period]
    there = [
        [
            heights[r][c] >= level
            and (
                there[r][c]
                or (r > 0 and there[r - 1][c])
                or (r + 1 < rows and there[r + 1][c])
                or (c > 0 and there[r][c - 1])
                or (c + 1 < columns and there[r][c + 1])
            )
            for c in range(columns)
        ]
        for r in range(rows)
    ]
    if there[goal_row][goal_column]:
        answer = minute
        break
print(answer)
