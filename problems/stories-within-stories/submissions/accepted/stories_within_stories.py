import sys

events = sys.stdin.read().splitlines()[1:]
stack = []
for event in events:
    if event == "end":
        stack.pop()
    elif event == "where":
        print(f"{stack[-1]} {len(stack) - 1}" if stack else "silence")
    else:
        stack.append(event.split()[1])
