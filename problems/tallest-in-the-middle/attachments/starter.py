n = int(input())
heights = list(map(int, input().split()))

# Print the number of ways modulo 1_000_000_007.
