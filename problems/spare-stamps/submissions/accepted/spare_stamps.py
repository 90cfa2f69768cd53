from collections import Counter

input()
emma = Counter(input().split())
paul = Counter(input().split())


def gifts(giver, taker):
    return sum(copies >= 2 and kind not in taker for kind, copies in giver.items())


print(min(gifts(emma, paul), gifts(paul, emma)))
