import sys

first, *events = sys.stdin.read().splitlines()
n, q = map(int, first.split())
for event in events:
    action, number = event.split()
    x = int(number)

    # action is "leave", "join" or "ask".
