# Follows every journey that visits no stop twice: there are too many of them.
import sys

sys.setrecursionlimit(10_000)
numbers = map(int, sys.stdin.read().split())
n, m = next(numbers), next(numbers)
lines = [[] for _ in range(n + 1)]
for origin, *line in zip(*[numbers] * 5):
    lines[origin].append(line)

best = None
visited = [False] * (n + 1)


def go_on(stop, now):
    global best
    if stop == n:
        best = now if best is None else min(best, now)
        return
    visited[stop] = True
    for to, first, every, ride in lines[stop]:
        if not visited[to]:
            go_on(to, first + ride if now <= first else now + (first - now) % every + ride)
    visited[stop] = False


go_on(1, 0)
print("stranded" if best is None else best)
