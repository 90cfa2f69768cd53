n = int(input())
for i in range(1, n + 1):
    g, c = map(int, input().split())

# Print the number of the packet.
