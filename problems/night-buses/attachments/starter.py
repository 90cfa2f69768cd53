n, m = map(int, input().split())
for _ in range(m):
    a, b, f, p, d = map(int, input().split())

# Print the first minute at stop n, or "stranded".
