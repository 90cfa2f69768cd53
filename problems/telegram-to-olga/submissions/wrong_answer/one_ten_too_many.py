# Divides and adds one, which is too much for exactly 10 or 20 letters.
price = int(input())
tens = sum(len(word) // 10 + 1 for word in input().split() if word != "STOP")
print(price * max(tens, 7))
