# Compares each patch only with the one across: that is enough for two loops, not for four.
n = int(input())
text = "".join(input() for _ in range(n))
print(sum(a != b for a, b in zip(text, reversed(text))) // 2)
