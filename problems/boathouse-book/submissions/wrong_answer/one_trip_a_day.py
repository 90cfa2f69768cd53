# Believes that nobody goes out a second time: from the third entry on, a name is ignored.
import sys

names = sys.stdin.read().split()[1:]
out = set()
back = set()
most = 0
for name in names:
    if name in out:
        out.remove(name)
        back.add(name)
    elif name not in back:
        out.add(name)
    most = max(most, len(out))
print(most, len(out))
for name in sorted(out):
    print(name)
