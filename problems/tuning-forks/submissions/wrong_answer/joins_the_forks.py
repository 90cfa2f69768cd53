# Union-find that joins the roots, but with the difference of the two forks rather than the roots'.
import sys

first, *lines = sys.stdin.read().splitlines()
n = int(first.split()[0])
parent = list(range(n + 1))
above = [0] * (n + 1)


def root(fork):
    way = []
    while parent[fork] != fork:
        way.append(fork)
        fork = parent[fork]
    total = 0
    for node in reversed(way):
        total += above[node]
        above[node] = total
        parent[node] = fork
    return fork


for line in lines:
    word, *numbers = line.split()
    a, b, *rest = map(int, numbers)
    top_a, top_b = root(a), root(b)
    if word == "ask":
        print((above[a] - above[b]) % 12 if top_a == top_b else "unknown")
    elif top_a != top_b:
        parent[top_a] = top_b
        above[top_a] = rest[0]
        print("new")
    else:
        print("agrees" if (above[a] - above[b]) % 12 == rest[0] else "contradicts")
