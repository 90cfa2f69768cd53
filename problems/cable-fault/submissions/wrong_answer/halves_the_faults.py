# Opens the box that divides the faults most evenly; of several such boxes, the quickest.
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
    box = min(range(first + 1, end), key=lambda box: (abs(2 * before[box] - both), minutes[box]))
    return (before[end] - before[first]) * minutes[box] + plan(first, box) + plan(box, end)


print(plan(0, len(before) - 1))
