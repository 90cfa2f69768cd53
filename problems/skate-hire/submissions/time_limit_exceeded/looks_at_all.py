# Looks for each visitor at all pairs that are lent.
import sys

numbers = list(map(int, sys.stdin.read().split()))
pairs = [0, *numbers[:50]]
rest = iter(numbers[51:])
lent = []
for minute, size, duration in zip(rest, rest, rest):
    still_lent = []
    for back, lent_size in lent:
        if back <= minute:
            pairs[lent_size] += 1
        else:
            still_lent.append((back, lent_size))
    lent = still_lent
    given = next((s for s in range(size, min(size + 2, 50) + 1) if pairs[s] > 0), None)
    if given is None:
        print("none")
    else:
        pairs[given] -= 1
        lent.append((minute + duration, given))
        print(given)
