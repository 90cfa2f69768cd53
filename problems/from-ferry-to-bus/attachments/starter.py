f, b, w = map(int, input().split())
ferries = list(map(int, input().split()))
buses = list(map(int, input().split()))

# Print the longest wait and the number of ferries without a bus.
