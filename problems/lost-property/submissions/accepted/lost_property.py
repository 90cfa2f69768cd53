import sys
from collections import defaultdict, deque

shelf = defaultdict(deque)
things = 0
for line in sys.stdin.read().splitlines()[1:]:
    event, kind = line.split()
    if event == "found":
        things += 1
        shelf[kind].append(things)
    elif shelf[kind]:
        print(shelf[kind].popleft())
    else:
        print("none")
