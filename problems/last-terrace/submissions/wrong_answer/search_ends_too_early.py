# Searches up to twice what the terraces keep: as if only one way swallowed water.
import sys

numbers = list(map(int, sys.stdin.read().split()))
terraces = list(zip(numbers[1::2], numbers[2::2]))
low, high = 0, 2 * sum(kept for _, kept in terraces)
while high - low > 1:
    middle = litres = (low + high) // 2
    for q, kept in terraces:
        litres -= litres // q + kept
        if litres < 0:
            break
    if litres >= 0:
        high = middle
    else:
        low = middle
print(high)
