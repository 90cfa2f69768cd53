# Gives away the thing that came last.
import sys
from collections import defaultdict

shelf = defaultdict(list)
things = 0
for line in sys.stdin.read().splitlines()[1:]:
    event, kind = line.split()
    if event == "found":
        things += 1
        shelf[kind].append(things)
    else:
        print(shelf[kind].pop() if shelf[kind] else "none")
