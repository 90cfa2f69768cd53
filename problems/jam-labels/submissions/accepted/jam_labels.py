name = input()
made = "Made in " + input()

width = max(len(name), len(made))
print("=" * width)
print(name)
print(made)
print("=" * width)
