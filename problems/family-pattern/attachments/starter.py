m, k = map(int, input().split())
scarves = [input() for _ in range(m)]

# Print the number of stripes and the pattern, or 0.
