line = input()

# Print what the guests see.
