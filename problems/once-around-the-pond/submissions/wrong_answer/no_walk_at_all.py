# Takes a walk from a bench to the same bench for one of 0 steps.
import sys
from itertools import accumulate

numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
milestones = [0, *accumulate(numbers[2 : n + 2])]
walks = iter(numbers[n + 2 :])
for a, b in zip(walks, walks):
    print((milestones[b - 1] - milestones[a - 1]) % milestones[n])
