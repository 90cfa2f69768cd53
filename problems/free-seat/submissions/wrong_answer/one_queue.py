# Puts everybody into one queue, so that a group which does not fit keeps back those who ride alone.
import sys

n, seats, *numbers = map(int, sys.stdin.read().split())
minute = -1
free = longest = 0
for arrived, size in zip(numbers[::2], numbers[1::2]):
    if arrived > minute:
        minute = arrived
        free = seats
    elif size > free:
        minute += 1
        free = seats
    free -= size
    longest = max(longest, minute - arrived)
print(minute, longest)
