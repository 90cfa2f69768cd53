# Lets only villages with a station complain about two neighbours with stations.
import sys

numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
values = numbers[1 : n + 1]
roads = [[] for _ in range(n)]
for a, b in zip(numbers[n + 1 :: 2], numbers[n + 2 :: 2]):
    roads[a - 1].append(b - 1)
    roads[b - 1].append(a - 1)
order, parent = [0], [-1] * n
for village in order:
    for neighbour in roads[village]:
        if neighbour != parent[village]:
            parent[neighbour] = village
            order.append(neighbour)
without = [0] * n
alone = values[:]
gain = [0] * n
for village in reversed(order):
    best = alone[village] + gain[village]
    if parent[village] < 0:
        print(max(without[village], best))
        break
    above = parent[village]
    without[above] += max(without[village], best)
    alone[above] += without[village]
    gain[above] = max(gain[above], alone[village] - without[village])
