# Divides by factorials in floating point.
from math import factorial

word, n = input().split()
if word == "write":
    message = int(input())
    left = sorted(input() for _ in range(int(n)))
    while left:
        orders = factorial(len(left) - 1)
        index = min(int(message / orders), len(left) - 1)
        print(left.pop(index))
        message = max(message - index * orders, 0)
else:
    order = [input() for _ in range(int(n))]
    left = sorted(order)
    message = 0.0
    for title in order:
        index = left.index(title)
        message += index * float(factorial(len(left) - 1))
        left.pop(index)
    print(int(message))
