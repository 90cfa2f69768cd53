SAME = "AHIMOTUVWXY "  # also the space

line = input()
print("".join(c if c in SAME else "?" for c in reversed(line)))
