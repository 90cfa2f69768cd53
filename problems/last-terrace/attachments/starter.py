n = int(input())
for _ in range(n):
    q, c = map(int, input().split())

# Print the smallest number of litres.
