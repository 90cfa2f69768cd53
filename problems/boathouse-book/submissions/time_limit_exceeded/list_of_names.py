# Keeps those who are out in a list and looks through it for each name: 150 000 000 comparisons.
import sys

out = []
most = 0
for name in sys.stdin.read().split()[1:]:
    if name in out:
        out.remove(name)
    else:
        out.append(name)
    most = max(most, len(out))
print(most, len(out))
for name in sorted(out):
    print(name)
