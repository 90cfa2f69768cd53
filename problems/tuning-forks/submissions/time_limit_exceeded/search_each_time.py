# Keeps the notes as a graph and searches it for a way from one fork to the other each time.
import sys
from collections import deque

first, *lines = sys.stdin.read().splitlines()
neighbours = [[] for _ in range(int(first.split()[0]) + 1)]


def difference(a, b):
    above = {b: 0}
    waiting = deque([b])
    while waiting and a not in above:
        fork = waiting.popleft()
        for other, k in neighbours[fork]:
            if other not in above:
                above[other] = above[fork] + k
                waiting.append(other)
    return above[a] % 12 if a in above else None


for line in lines:
    word, *numbers = line.split()
    a, b, *rest = map(int, numbers)
    known = difference(a, b)
    if word == "ask":
        print("unknown" if known is None else known)
    elif known is None:
        neighbours[b].append((a, rest[0]))
        neighbours[a].append((b, -rest[0]))
        print("new")
    else:
        print("agrees" if known == rest[0] else "contradicts")
