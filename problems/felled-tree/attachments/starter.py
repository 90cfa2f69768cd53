n = int(input())
for _ in range(n):
    x, y = map(int, input().split())

# For each tree print twice the area that is lost.
