import sys
from heapq import heappop, heappush


def arrival(now, first, every, ride):
    """When somebody who waits from `now` gets to the other end of a line."""
    if now <= first:
        return first + ride
    return now + (first - now) % every + ride


def earliest(lines, home):
    """The first minute in which one can be at `home`, or None. lines[s]: the lines from stop s."""
    done = set()
    waiting = [(0, 1)]
    while waiting:
        now, stop = heappop(waiting)
        if stop == home:
            return now
        if stop in done:
            continue
        done.add(stop)
        for to, first, every, ride in lines[stop]:
            if to not in done:
                heappush(waiting, (arrival(now, first, every, ride), to))
    return None


numbers = map(int, sys.stdin.read().split())
n, m = next(numbers), next(numbers)
lines = [[] for _ in range(n + 1)]
for origin, *line in zip(*[numbers] * 5):
    lines[origin].append(line)

minute = earliest(lines, n)
print("stranded" if minute is None else minute)
