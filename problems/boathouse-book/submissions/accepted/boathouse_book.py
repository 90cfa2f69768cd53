import sys

names = sys.stdin.read().split()[1:]
out = set()
most = 0
for name in names:
    if name in out:
        out.remove(name)
    else:
        out.add(name)
        most = max(most, len(out))

print(most, len(out))
for name in sorted(out):
    print(name)
