# Asks for each part of the tree again and again instead of remembering the answers.
import sys

sys.setrecursionlimit(100_000)
numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
values = numbers[1 : n + 1]
roads = [[] for _ in range(n)]
for a, b in zip(numbers[n + 1 :: 2], numbers[n + 2 :: 2]):
    roads[a - 1].append(b - 1)
    roads[b - 1].append(a - 1)


def worth(village, parent, station, above):
    total = values[village] if station else 0
    gain = 0
    for child in roads[village]:
        if child != parent:
            without = worth(child, village, False, station)
            total += without
            if not above:
                gain = max(gain, worth(child, village, True, station) - without)
    return total + gain


print(max(worth(0, -1, False, False), worth(0, -1, True, False)))
