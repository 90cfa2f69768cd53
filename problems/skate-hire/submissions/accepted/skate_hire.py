import sys
from heapq import heappop, heappush

LARGEST = 50


def lend(pairs, visitors):
    """What each visitor gets: a size, or None. pairs[s]: how many pairs of size s are there."""
    lent = []  # a heap of (minute in which it comes back, size)
    for minute, size, duration in visitors:
        while lent and lent[0][0] <= minute:
            pairs[heappop(lent)[1]] += 1
        fitting = range(size, min(size + 2, LARGEST) + 1)
        given = next((s for s in fitting if pairs[s] > 0), None)
        if given is not None:
            pairs[given] -= 1
            heappush(lent, (minute + duration, given))
        yield given


numbers = list(map(int, sys.stdin.read().split()))
pairs = [0, *numbers[:LARGEST]]
rest = iter(numbers[LARGEST + 1 :])
for given in lend(pairs, zip(rest, rest, rest)):
    print("none" if given is None else given)
