r, c = map(int, input().split())
tray = [input() for _ in range(r)]  # tray[row][column] is "#" or "."

# Print the number of plain biscuits and of those with a window.
