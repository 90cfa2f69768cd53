# Watches every chair, the empty ones included: up to 1 000 000 000 of them.
import sys
from collections import deque

n, seats, *numbers = map(int, sys.stdin.read().split())
arrivals = deque(zip(numbers[::2], numbers[1::2]))
groups = deque()
singles = deque()
minute = -1
longest = 0
while arrivals or groups or singles:
    minute += 1
    while arrivals and arrivals[0][0] <= minute:
        arrived, size = arrivals.popleft()
        (groups if size > 1 else singles).append((arrived, size))
    free = seats
    while groups and groups[0][1] <= free:
        arrived, size = groups.popleft()
        free -= size
        longest = max(longest, minute - arrived)
    while singles and free > 0:
        free -= 1
        longest = max(longest, minute - singles.popleft()[0])
print(minute, longest)
