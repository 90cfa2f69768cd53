price = int(input())
tens = sum((len(word) + 9) // 10 for word in input().split() if word != "STOP")
print(price * max(tens, 7))
