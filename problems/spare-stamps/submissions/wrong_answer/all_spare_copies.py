# Gives away every copy but one, and the other takes the same kind several times.
from collections import Counter

input()
emma = Counter(input().split())
paul = Counter(input().split())


def gifts(giver, taker):
    return sum(copies - 1 for kind, copies in giver.items() if kind not in taker)


print(min(gifts(emma, paul), gifts(paul, emma)))
