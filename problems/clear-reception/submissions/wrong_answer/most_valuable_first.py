# Takes the most valuable village that disturbs nobody, again and again.
import sys

numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
values = numbers[1 : n + 1]
roads = [[] for _ in range(n)]
for a, b in zip(numbers[n + 1 :: 2], numbers[n + 2 :: 2]):
    roads[a - 1].append(b - 1)
    roads[b - 1].append(a - 1)
hears = [False] * n
total = 0
for village in sorted(range(n), key=lambda village: -values[village]):
    if not any(hears[neighbour] for neighbour in roads[village]):
        total += values[village]
        for neighbour in roads[village]:
            hears[neighbour] = True
print(total)
