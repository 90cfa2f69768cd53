n, m = map(int, input().split())
numbers = list(map(int, input().split()))

# Print the list of missing pieces, or "complete".
