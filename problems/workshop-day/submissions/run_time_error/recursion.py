# Remembers what it found, but a call for each workshop is deeper than Python lets functions go.
from bisect import bisect_left
from functools import cache

workshops = sorted(tuple(map(int, input().split())) for _ in range(int(input())))
starts = [start for start, _, _ in workshops]


@cache
def best_from(first):
    if first == len(workshops):
        return 0
    _, end, value = workshops[first]
    return max(best_from(first + 1), value + best_from(bisect_left(starts, end)))


print(best_from(0))
