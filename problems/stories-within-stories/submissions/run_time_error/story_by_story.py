# Calls itself for each story within a story, deeper than Python allows.
import sys

events = iter(sys.stdin.read().splitlines()[1:])


def tell(name, interrupted):
    for event in events:
        if event == "end":
            return
        if event == "where":
            print(f"{name} {interrupted}" if name else "silence")
        else:
            tell(event.split()[1], interrupted + 1)


tell(None, -1)
