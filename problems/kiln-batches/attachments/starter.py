n, c = map(int, input().split())
masses = list(map(int, input().split()))

# Print the smallest amount of energy.
