n = int(input())
for _ in range(n):
    heap = input()

# Print the number of pairs that can be mixed up.
