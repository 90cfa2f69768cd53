# Remembers only one interrupted story.
import sys

current = before = None
depth = 0
for event in sys.stdin.read().splitlines()[1:]:
    if event == "end":
        current = before
        before = None
        depth -= 1
    elif event == "where":
        print(f"{current} {depth - 1}" if depth else "silence")
    else:
        before = current
        current = event.split()[1]
        depth += 1
