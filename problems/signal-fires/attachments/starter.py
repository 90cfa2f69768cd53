n = int(input())
heights = list(map(int, input().split()))

# Print the number of pairs.
