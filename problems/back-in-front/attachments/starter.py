n, m = map(int, input().split())
places = list(map(int, input().split()))

# Print the books in the order in which they stand.
