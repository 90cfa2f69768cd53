n, k = map(int, input().split())
for _ in range(n):
    name, sign = input().split()

# Print the smallest possible sum.
