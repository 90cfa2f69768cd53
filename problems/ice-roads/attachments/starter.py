n, d = map(int, input().split())
for _ in range(d):
    a, b = map(int, input().split())

# Print the number of all loaves.
