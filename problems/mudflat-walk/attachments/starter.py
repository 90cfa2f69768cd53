r, c, p = map(int, input().split())
levels = list(map(int, input().split()))
startrow, startcolumn, goalrow, goalcolumn = map(int, input().split())
heights = [input() for _ in range(r)]

# Print the first minute at the goal, or "boat".
