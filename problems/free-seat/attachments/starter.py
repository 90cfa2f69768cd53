n, seats = map(int, input().split())
arrivals = []  # pairs of a minute and a size
for _ in range(n):
    minute, size = map(int, input().split())
    arrivals.append((minute, size))

# Print the last minute and the longest wait.
