import sys


def greatest(values, roads):
    """The greatest sum; villages are numbered from 0."""
    order = [0]
    parent = [-1] * len(values)
    for village in order:
        for neighbour in roads[village]:
            if neighbour != parent[village]:
                parent[neighbour] = village
                order.append(neighbour)

    # For the part of the tree from a village downwards: the best with or without a station there.
    # `free`: no child has a station, so the parent may have one. `best`: at most one child has.
    free = [[0, value] for value in values]
    gain = [[0, 0] for _ in values]  # by which one child with a station adds the most
    for village in reversed(order):
        best = [free[village][station] + gain[village][station] for station in (0, 1)]
        if parent[village] < 0:
            return max(best)
        above = parent[village]
        for station, below in (0, best), (1, free[village]):
            free[above][station] += below[0]
            gain[above][station] = max(gain[above][station], below[1] - below[0])


numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
roads = [[] for _ in range(n)]
for a, b in zip(numbers[n + 1 :: 2], numbers[n + 2 :: 2]):
    roads[a - 1].append(b - 1)
    roads[b - 1].append(a - 1)
print(greatest(numbers[1 : n + 1], roads))
