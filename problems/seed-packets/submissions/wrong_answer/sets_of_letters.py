# Asks which letters a heap has, not how many of each.
import sys
from collections import Counter

heaps = sys.stdin.read().split()[1:]
groups = Counter((len(heap), frozenset(heap)) for heap in heaps)
print(sum(size * (size - 1) // 2 for size in groups.values()))
