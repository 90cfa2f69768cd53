import sys
from collections import Counter

heaps = sys.stdin.read().split()[1:]
groups = Counter("".join(sorted(heap)) for heap in heaps)
print(sum(size * (size - 1) // 2 for size in groups.values()))
