# Leaves what was given away on the shelf.
import sys

shelf = {}
things = 0
for line in sys.stdin.read().splitlines()[1:]:
    event, kind = line.split()
    if event == "found":
        things += 1
        shelf.setdefault(kind, things)
    else:
        print(shelf.get(kind, "none"))
