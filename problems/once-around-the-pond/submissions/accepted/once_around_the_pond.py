import sys
from itertools import accumulate

numbers = list(map(int, sys.stdin.read().split()))
n, q = numbers[:2]
milestones = [0, *accumulate(numbers[2 : n + 2])]  # one more than benches: the last is the whole path
around = milestones[n]

walks = iter(numbers[n + 2 :])
for a, b in zip(walks, walks):
    steps = milestones[b - 1] - milestones[a - 1]
    print(steps if a < b else steps + around)
