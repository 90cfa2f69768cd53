word = input()
k = int(input())

# Print the echoes.
