# Reverses each word but leaves the words in their places.
words = input().split()
print(*("".join(c if c in "AHIMOTUVWXY" else "?" for c in reversed(word)) for word in words))
