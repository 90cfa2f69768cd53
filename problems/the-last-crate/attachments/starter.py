n, k = map(int, input().split())

# Print the number of crates and the apples in the last one.
