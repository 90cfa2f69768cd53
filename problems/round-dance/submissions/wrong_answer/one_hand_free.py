# Forgets that the old right neighbour has a new left neighbour when somebody joins.
import sys

first, *events = sys.stdin.read().splitlines()
n, _ = map(int, first.split())
left = [0, n, *range(1, n)]
right = [0, *range(2, n + 1), 1]
for event in events:
    action, number = event.split()
    x = int(number)
    if action == "ask":
        print(left[x], right[x])
    elif action == "leave":
        right[left[x]] = right[x]
        left[right[x]] = left[x]
    else:
        left.append(x)
        right.append(right[x])
        right[x] = len(right) - 1
