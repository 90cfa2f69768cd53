p = int(input())
words = input().split()

# Print the price.
