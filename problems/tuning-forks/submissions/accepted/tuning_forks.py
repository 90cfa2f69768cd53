import sys


class Forks:
    """Groups of forks whose differences are known, as trees."""

    def __init__(self, n):
        self.parent = list(range(n + 1))
        self.above = [0] * (n + 1)  # how far each fork is above its parent

    def root(self, fork):
        """The root of the fork's tree; afterwards the fork hangs directly from it."""
        way = []
        while self.parent[fork] != fork:
            way.append(fork)
            fork = self.parent[fork]
        total = 0
        for node in reversed(way):
            total = (total + self.above[node]) % 12
            self.above[node] = total
            self.parent[node] = fork
        return fork

    def difference(self, a, b):
        """How far a is above b, or None if nobody knows."""
        if self.root(a) != self.root(b):
            return None
        return (self.above[a] - self.above[b]) % 12

    def note(self, a, b, k):
        known = self.difference(a, b)
        if known is not None:
            return "agrees" if known == k else "contradicts"
        root = self.root(a)
        self.parent[root] = self.root(b)
        self.above[root] = (k + self.above[b] - self.above[a]) % 12
        return "new"


def main():
    first, *lines = sys.stdin.read().splitlines()
    forks = Forks(int(first.split()[0]))
    for line in lines:
        word, *numbers = line.split()
        if word == "note":
            print(forks.note(*map(int, numbers)))
        else:
            known = forks.difference(*map(int, numbers))
            print("unknown" if known is None else known)


main()
