n = int(input())
teeth = list(map(int, input().split()))

# Print the number of turns of the first gear.
