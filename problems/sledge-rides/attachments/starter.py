n, m, w = map(int, input().split())
weights = list(map(int, input().split()))
for _ in range(m):
    a, b = map(int, input().split())

# Print the smallest number of rides.
