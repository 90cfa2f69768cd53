n, m = map(int, input().split())
for _ in range(n):
    count, *helpers = map(int, input().split())

# Print the smallest possible number, and the helper for each thing.
