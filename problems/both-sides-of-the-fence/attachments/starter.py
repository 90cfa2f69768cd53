a, b, h, g = map(int, input().split())

# Print the area.
