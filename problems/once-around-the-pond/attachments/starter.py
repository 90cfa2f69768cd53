n, q = map(int, input().split())
distances = list(map(int, input().split()))
for _ in range(q):
    a, b = map(int, input().split())

    # Print the number of steps of this walk.
