import sys
from bisect import bisect_right

numbers = list(map(int, sys.stdin.read().split()))
starts, ends, values = numbers[1::3], numbers[2::3], numbers[3::3]
workshops = sorted(zip(ends, starts, values))
ends.sort()

# best[i]: the most that the first i workshops to end can give
best = [0]
for i, (_, start, value) in enumerate(workshops):
    before = bisect_right(ends, start, hi=i)
    best.append(max(best[-1], best[before] + value))
print(best[-1])
