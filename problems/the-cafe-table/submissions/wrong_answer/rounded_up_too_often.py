# Adds up decimal numbers and rounds up: 0.1 + 0.2 is a little more than 0.3.
import math

k, n = map(int, input().split())
bill = sum(float(input()) for _ in range(k))
share = math.ceil(bill / n * 100)
tip = n * share - round(bill * 100)
print(f"{share // 100}.{share % 100:02} {tip // 100}.{tip % 100:02}")
