k, t = map(int, input().split())
for _ in range(t):
    s = int(input())
    # Print the row and the place.
