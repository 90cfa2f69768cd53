# Lends a pair again only in the minute after it has come back.
import sys
from heapq import heappop, heappush

numbers = list(map(int, sys.stdin.read().split()))
pairs = [0, *numbers[:50]]
rest = iter(numbers[51:])
lent = []
for minute, size, duration in zip(rest, rest, rest):
    while lent and lent[0][0] < minute:
        pairs[heappop(lent)[1]] += 1
    given = next((s for s in range(size, min(size + 2, 50) + 1) if pairs[s] > 0), None)
    if given is None:
        print("none")
    else:
        pairs[given] -= 1
        heappush(lent, (minute + duration, given))
        print(given)
