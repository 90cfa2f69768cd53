r, c = map(int, input().split())
maze = [input() for _ in range(r)]

# Print the smallest number of lamps, and then where they stand.
