# For each person follows the calls back to the head teacher: 50 000 000 steps in a chain.
import sys

_, *lines = sys.stdin.read().splitlines()
caller = {}
for person, line in enumerate(lines, start=1):
    for place, other in enumerate(map(int, line.split())):
        if place > 0:
            caller[other] = person, place

minutes = []
for person in range(1, len(lines) + 1):
    minute = 0
    while person != 1:
        person, place = caller[person]
        minute += place
    minutes.append(minute)
print(max(minutes), minutes.count(max(minutes)))
