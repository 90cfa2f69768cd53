n, d = map(int, input().split())
for _ in range(n):
    weight, value = map(int, input().split())

# Print the largest possible sum of the values.
