n, k, m = map(int, input().split())
for _ in range(m):
    a, b = map(int, input().split())

# Print the number of bracelets modulo 1000000007.
