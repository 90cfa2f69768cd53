n = int(input())
for _ in range(n):
    p, k, *seconds = map(int, input().split())

# Print the first second in which all lighthouses shine, or "never".
