n, g = map(int, input().split())
for _ in range(g):
    count, *masks = map(int, input().split())

# Print a digit for each guest, or "impossible".
