n, m, w = map(int, input().split())
instruments = list(map(int, input().split()))
minutes = list(map(int, input().split()))

# Print the number of parts that make a band.
