# Goes through the whole list again for each stamp.
input()
emma = input().split()
paul = input().split()


def gifts(giver, taker):
    given = []
    for kind in giver:
        if giver.count(kind) >= 2 and taker.count(kind) == 0 and given.count(kind) == 0:
            given.append(kind)
    return len(given)


print(min(gifts(emma, paul), gifts(paul, emma)))
