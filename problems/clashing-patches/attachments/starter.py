r, c = map(int, input().split())
rows = [input() for _ in range(r)]

# Print the number of clashes.
