n, q = map(int, input().split())
noise = list(map(int, input().split()))

# Print the length of the longest quiet stretch and its first minute.
