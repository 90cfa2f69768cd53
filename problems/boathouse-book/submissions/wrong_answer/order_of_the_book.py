# Prints those who are still out in the order in which they went, not by the alphabet.
import sys

out = {}
most = 0
for name in sys.stdin.read().split()[1:]:
    if name in out:
        del out[name]
    else:
        out[name] = True
    most = max(most, len(out))
print(most, len(out))
for name in out:
    print(name)
