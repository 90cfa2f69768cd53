first = input()

# Print all rows, beginning with this one.
