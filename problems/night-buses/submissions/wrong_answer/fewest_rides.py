# Visits the stops by the number of rides it takes to reach them, and each only once.
import sys
from collections import deque

numbers = map(int, sys.stdin.read().split())
n, m = next(numbers), next(numbers)
lines = [[] for _ in range(n + 1)]
for origin, *line in zip(*[numbers] * 5):
    lines[origin].append(line)

earliest = {1: 0}
waiting = deque([1])
while waiting:
    stop = waiting.popleft()
    now = earliest[stop]
    for to, first, every, ride in lines[stop]:
        then = first + ride if now <= first else now + (first - now) % every + ride
        if to not in earliest:
            waiting.append(to)
            earliest[to] = then
        earliest[to] = min(earliest[to], then)
print(earliest.get(n, "stranded"))
