n = int(input())
floors = list(map(int, input().split()))

# Print the way and the number of turns.
