n, w = map(int, input().split())
guesses = list(map(int, input().split()))

# Print the winner's place and the difference.
