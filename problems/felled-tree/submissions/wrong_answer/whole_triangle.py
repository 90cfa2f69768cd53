# Takes away the triangle of each tree and its neighbours, as if no other tree could catch the rope.
import sys

_, *lines = sys.stdin.read().splitlines()
trees = [tuple(map(int, line.split())) for line in lines]


def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


rope = []
for ordered in sorted(trees), sorted(trees, reverse=True):
    chain = []
    for tree in ordered:
        while len(chain) > 1 and turn(chain[-2], chain[-1], tree) <= 0:
            chain.pop()
        chain.append(tree)
    rope += chain[:-1]
lost = dict.fromkeys(trees, 0)
for i, tree in enumerate(rope):
    lost[tree] = abs(turn(rope[i - 1], tree, rope[(i + 1) % len(rope)]))
print("\n".join(str(lost[tree]) for tree in trees))
