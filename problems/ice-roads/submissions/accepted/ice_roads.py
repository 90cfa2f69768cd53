"""Divides the days into halves again and again. What exists during all days of a part is joined
once for all of them, and taken back when the part is done.
"""
import sys


class Groups:
    def __init__(self, huts):
        self.leader = list(range(huts + 1))
        self.size = [1] * (huts + 1)
        self.ovens = [0] * (huts + 1)
        self.without_bread = huts
        self.history = []  # leader, child or None for an oven, huts without bread before

    def find(self, hut):
        while self.leader[hut] != hut:
            hut = self.leader[hut]
        return hut

    def hungry(self, leader):
        return 0 if self.ovens[leader] else self.size[leader]

    def add(self, a, b):
        """A road, or an oven if both huts are the same."""
        leader, child = self.find(a), None
        if a != b:
            child = self.find(b)
            if leader == child:
                return
            if self.size[leader] < self.size[child]:
                leader, child = child, leader
        self.history.append((leader, child, self.without_bread))
        self.without_bread -= self.hungry(leader)
        if child is None:
            self.ovens[leader] += 1
        else:
            self.without_bread -= self.hungry(child)
            self.leader[child] = leader
            self.size[leader] += self.size[child]
            self.ovens[leader] += self.ovens[child]
        self.without_bread += self.hungry(leader)

    def take_back(self, until):
        while len(self.history) > until:
            leader, child, self.without_bread = self.history.pop()
            if child is None:
                self.ovens[leader] -= 1
            else:
                self.leader[child] = child
                self.size[leader] -= self.size[child]
                self.ovens[leader] -= self.ovens[child]


def loaves(groups, low, high, stretches):
    """On the days from low to high - 1; stretches are those that exist on some of them."""
    before = len(groups.history)
    rest = []
    for stretch in stretches:
        first, end, a, b = stretch
        if first <= low and high <= end:
            groups.add(a, b)
        else:
            rest.append(stretch)
    if high - low == 1:
        total = groups.without_bread
    else:
        middle = (low + high) // 2
        total = loaves(groups, low, middle, [s for s in rest if s[0] < middle])
        total += loaves(groups, middle, high, [s for s in rest if s[1] > middle])
    groups.take_back(before)
    return total


n, days = map(int, sys.stdin.readline().split())
stretches = []
since = {}
for day in range(days):
    key = tuple(map(int, sys.stdin.readline().split()))
    if key in since:
        stretches.append((since.pop(key), day, *key))
    else:
        since[key] = day
stretches += [(first, days, *key) for key, first in since.items()]
print(loaves(Groups(n), 0, days, stretches))
