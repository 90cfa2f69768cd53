import sys

first, *events = sys.stdin.read().splitlines()
n, _ = map(int, first.split())

# left[x] and right[x] are the neighbours of dancer x; place 0 is not used.
left = [0, n, *range(1, n)]
right = [0, *range(2, n + 1), 1]

answers = []
for event in events:
    action, number = event.split()
    x = int(number)
    if action == "ask":
        answers.append(f"{left[x]} {right[x]}")
    elif action == "leave":
        right[left[x]] = right[x]
        left[right[x]] = left[x]
    else:
        newcomer = len(left)
        neighbour = right[x]
        left.append(x)
        right.append(neighbour)
        right[x] = newcomer
        left[neighbour] = newcomer

print("\n".join(answers))
