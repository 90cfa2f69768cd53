# Removes STOP wherever it is found, also inside of other words.
price = int(input())
words = input().replace("STOP", "").split()
print(price * max(sum((len(word) + 9) // 10 for word in words), 7))
