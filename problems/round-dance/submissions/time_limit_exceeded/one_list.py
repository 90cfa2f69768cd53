# Searches the whole circle for each event: up to 2 000 000 000 comparisons.
import sys

first, *events = sys.stdin.read().splitlines()
n, _ = map(int, first.split())
circle = list(range(1, n + 1))
newcomer = n
for event in events:
    action, number = event.split()
    at = circle.index(int(number))
    if action == "ask":
        print(circle[at - 1], circle[(at + 1) % len(circle)])
    elif action == "leave":
        del circle[at]
    else:
        newcomer += 1
        circle.insert(at + 1, newcomer)
