n = int(input())
values = list(map(int, input().split()))
for _ in range(n - 1):
    a, b = map(int, input().split())

# Print the greatest possible sum of the values of all stations.
