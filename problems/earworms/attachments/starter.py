n, a, b, k = map(int, input().split())
notes = list(map(int, input().split()))

# Print the number of earworms that do not sound alike.
