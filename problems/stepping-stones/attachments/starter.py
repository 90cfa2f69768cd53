r, c = map(int, input().split())
pond = [input() for _ in range(r)]

# Print the number of steps and the way, or -1.
