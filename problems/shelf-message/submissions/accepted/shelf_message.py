"""Message x is order x of all orders of the books, as a dictionary would list them."""
from math import factorial


def write(message, titles):
    left = sorted(titles)
    order = []
    while left:
        index, message = divmod(message, factorial(len(left) - 1))
        order.append(left.pop(index))
    return order


def read(order):
    left = sorted(order)
    message = 0
    for title in order:
        index = left.index(title)
        message += index * factorial(len(left) - 1)
        left.pop(index)
    return message


word, n = input().split()
if word == "write":
    message = int(input())
    print("\n".join(write(message, [input() for _ in range(int(n))])))
else:
    print(read([input() for _ in range(int(n))]))
