# Opens the quickest box; of several such boxes, the one that divides the faults most evenly.
import sys
from itertools import accumulate

sys.setrecursionlimit(10_000)
input()
before = list(accumulate(map(int, input().split()), initial=0))
minutes = [0, *map(int, input().split())]


def plan(first, end):
    if end - first == 1:
        return 0
    both = before[end] + before[first]
    box = min(range(first + 1, end), key=lambda box: (minutes[box], abs(2 * before[box] - both)))
    return (before[end] - before[first]) * minutes[box] + plan(first, box) + plan(box, end)


print(plan(0, len(before) - 1))
