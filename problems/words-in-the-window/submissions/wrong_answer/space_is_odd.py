# Takes the space for a character that cannot be read.
print("".join(c if c in "AHIMOTUVWXY" else "?" for c in input()[::-1]))
