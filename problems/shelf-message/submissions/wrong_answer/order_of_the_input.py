# Numbers the books as they are given: but the second run does not know in which order that was. It
# takes the order of the alphabet.
from math import factorial

word, n = input().split()
if word == "write":
    message = int(input())
    left = [input() for _ in range(int(n))]
    while left:
        index, message = divmod(message, factorial(len(left) - 1))
        print(left.pop(index))
else:
    order = [input() for _ in range(int(n))]
    message = 0
    for i, title in enumerate(order):
        rest = order[i + 1 :]
        message += sum(other < title for other in rest) * factorial(len(rest))
    print(message)
