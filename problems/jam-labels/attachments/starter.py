name = input()
year = input()

# Print the label.
