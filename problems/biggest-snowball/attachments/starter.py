r, c = map(int, input().split())
hill = [input() for _ in range(r)]

# Print the largest number of handfuls, or "stuck".
