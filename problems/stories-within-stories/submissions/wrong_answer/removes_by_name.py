# Removes an ended story by its name, which finds the lowest one if it is there twice.
import sys

stories = []
for event in sys.stdin.read().splitlines()[1:]:
    if event == "end":
        stories.remove(stories[-1])
    elif event == "where":
        print(f"{stories[-1]} {len(stories) - 1}" if stories else "silence")
    else:
        stories.append(event.split()[1])
