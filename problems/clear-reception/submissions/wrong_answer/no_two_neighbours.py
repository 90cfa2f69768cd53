# Forbids stations in neighbouring villages, as if a village could not hear its own one.
import sys

numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
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
with_station, without = numbers[1 : n + 1], [0] * n
for village in reversed(order[1:]):
    with_station[parent[village]] += without[village]
    without[parent[village]] += max(with_station[village], without[village])
print(max(with_station[0], without[0]))
