n = int(input())
for _ in range(n):
    s, e, v = map(int, input().split())

# Print the largest sum of enjoyment.
