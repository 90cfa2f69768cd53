"""Finds a minimum cut: what is lost of all that could be added."""
from collections import deque

NO_LIMIT = 10**12


class Network:
    def __init__(self, nodes):
        self.edges = [[] for _ in range(nodes)]  # numbers of edges; those of a pair differ by xor 1
        self.to = []
        self.left = []

    def add_edge(self, a, b, capacity):
        for start, end, left in ((a, b, capacity), (b, a, 0)):
            self.edges[start].append(len(self.to))
            self.to.append(end)
            self.left.append(left)

    def levels(self, source):
        """How far each node is from the source, over edges with something left; or -1."""
        level = [-1] * len(self.edges)
        level[source] = 0
        queue = deque([source])
        while queue:
            node = queue.popleft()
            for edge in self.edges[node]:
                if self.left[edge] and level[self.to[edge]] < 0:
                    level[self.to[edge]] = level[node] + 1
                    queue.append(self.to[edge])
        return level

    def greatest_flow(self, source, sink):
        """Dinic's algorithm."""
        total = 0
        while (level := self.levels(source))[sink] >= 0:
            following = [0] * len(self.edges)
            path = []
            node = source
            while True:
                if node == sink:
                    flow = min(self.left[edge] for edge in path)
                    total += flow
                    for edge in path:
                        self.left[edge] -= flow
                        self.left[edge ^ 1] += flow
                    full = next(i for i, edge in enumerate(path) if self.left[edge] == 0)
                    node = self.to[path[full] ^ 1]
                    del path[full:]
                    continue
                edges = self.edges[node]
                while following[node] < len(edges):
                    edge = edges[following[node]]
                    if self.left[edge] and level[self.to[edge]] == level[node] + 1:
                        break
                    following[node] += 1
                else:
                    if not path:
                        break
                    node = self.to[path.pop() ^ 1]
                    following[node] += 1
                    continue
                path.append(edge)
                node = self.to[edge]
        return total


n, ensembles = map(int, input().split())
network = Network(n + 2 * ensembles + 2)
source, sink = n + 2 * ensembles, n + 2 * ensembles + 1
most = 0
for singer in range(n):
    gallery, chancel = map(int, input().split())
    network.add_edge(source, singer, gallery)
    network.add_edge(singer, sink, chancel)
    most += gallery + chancel
for number in range(ensembles):
    _, gallery, chancel, *singers = map(int, input().split())
    above, below = n + 2 * number, n + 2 * number + 1
    network.add_edge(source, above, gallery)
    network.add_edge(below, sink, chancel)
    for singer in singers:
        network.add_edge(above, singer - 1, NO_LIMIT)
        network.add_edge(singer - 1, below, NO_LIMIT)
    most += gallery + chancel

print(most - network.greatest_flow(source, sink))
level = network.levels(source)
print("".join("c" if level[singer] < 0 else "g" for singer in range(n)))
