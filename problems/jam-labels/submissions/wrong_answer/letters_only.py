# Counts the letters of the name but not its spaces.
words = input().split()
made = "Made in " + input()
width = max(sum(len(word) for word in words), len(made))
print("=" * width)
print(" ".join(words))
print(made)
print("=" * width)
