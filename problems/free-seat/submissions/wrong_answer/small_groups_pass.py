# Lets the first group that fits sit down, even if one in front of it does not fit.
import sys

n, seats, *numbers = map(int, sys.stdin.read().split())
arrivals = list(zip(numbers[::2], numbers[1::2]))[::-1]
groups = []
singles = []
minute = -1
longest = 0
while arrivals or groups or singles:
    minute += 1
    if not groups and not singles:
        minute = max(minute, arrivals[-1][0])
    while arrivals and arrivals[-1][0] <= minute:
        arrived, size = arrivals.pop()
        (groups if size > 1 else singles).append((arrived, size))
    free = seats
    stay = []
    for place, (arrived, size) in enumerate(groups):
        if free < 2:
            stay += groups[place:]
            break
        if size <= free:
            free -= size
            longest = max(longest, minute - arrived)
        else:
            stay.append((arrived, size))
    groups = stay
    for arrived, _ in singles[:free]:
        longest = max(longest, minute - arrived)
    singles = singles[free:]
print(minute, longest)
