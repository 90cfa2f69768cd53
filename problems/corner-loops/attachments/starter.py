n = int(input())
rows = [input() for _ in range(n)]  # rows[r][c] is a colour

# Print the number of patches to replace.
