n = int(input())
weights = list(map(int, input().split()))
costs = list(map(int, input().split()))

# Print the smallest possible sum.
