# Goes through the evening from the beginning for each question.
import sys

events = sys.stdin.read().splitlines()[1:]
for moment, event in enumerate(events):
    if event != "where":
        continue
    stack = []
    for earlier in events[:moment]:
        if earlier == "end":
            stack.pop()
        elif earlier != "where":
            stack.append(earlier.split()[1])
    print(f"{stack[-1]} {len(stack) - 1}" if stack else "silence")
