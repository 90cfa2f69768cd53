# Walks backwards if the second bench has the smaller number.
import sys
from itertools import accumulate

numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
milestones = [0, *accumulate(numbers[2 : n + 2])]
walks = iter(numbers[n + 2 :])
for a, b in zip(walks, walks):
    print(abs(milestones[b - 1] - milestones[a - 1]) or milestones[n])
