n, a, d = map(int, input().split())

# Print the day on which the scarf gets long enough.
