n, c = map(int, input().split())
for _ in range(n):
    r, w = map(int, input().split())

# Print the three numbers of litres.
