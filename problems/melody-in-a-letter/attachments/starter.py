text = input()

# Print the melody and the length of the way, or "silence".
