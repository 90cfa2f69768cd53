n = int(input())
for _ in range(n):
    d, a = map(int, input().split())

# Print the length of the trail.
