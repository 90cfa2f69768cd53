import sys
from collections import deque

n, seats, *numbers = map(int, sys.stdin.read().split())
arrivals = deque(zip(numbers[::2], numbers[1::2]))
groups = deque()  # the minute of arrival and the size
singles = deque()  # the minute of arrival

minute = -1
longest = 0
while arrivals or groups or singles:
    minute += 1
    if not groups and not singles:
        minute = max(minute, arrivals[0][0])
    while arrivals and arrivals[0][0] <= minute:
        arrived, size = arrivals.popleft()
        if size == 1:
            singles.append(arrived)
        else:
            groups.append((arrived, size))

    free = seats
    while groups and groups[0][1] <= free:
        arrived, size = groups.popleft()
        free -= size
        longest = max(longest, minute - arrived)
    while singles and free > 0:
        free -= 1
        longest = max(longest, minute - singles.popleft())

print(minute, longest)
