r, c, b = map(int, input().split())

# Print the mat.
