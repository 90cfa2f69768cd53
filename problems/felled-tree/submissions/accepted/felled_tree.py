"""In the order from left to right, only trees between the two neighbours can catch the rope."""
import sys


def turn(a, b, c):
    """Positive if the way from a over b to c turns left."""
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def chain(trees, side):
    """The lower (side 1) or upper (side -1) part of the rope around trees in order, as indices."""
    found = []
    for i, tree in enumerate(trees):
        while len(found) > 1 and side * turn(trees[found[-2]], trees[found[-1]], tree) <= 0:
            found.pop()
        found.append(i)
    return found


def swept(way):
    """Twice the area that lies between the origin and a way, with its sign."""
    return sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(way, way[1:]))


def pasture(trees):
    lower, upper = ([trees[i] for i in chain(trees, side)] for side in (1, -1))
    return swept(lower) - swept(upper)


def losses(trees):
    """What is lost with each tree; the trees are in order from left to right."""
    lost = [0] * len(trees)
    lost[0] = pasture(trees) - pasture(trees[1:])
    lost[-1] = pasture(trees) - pasture(trees[:-1])
    for side in 1, -1:
        rope = chain(trees, side)
        for before, felled, after in zip(rope, rope[1:], rope[2:]):
            rest = trees[before:felled] + trees[felled + 1 : after + 1]
            way = [rest[i] for i in chain(rest, side)]
            held = [trees[before], trees[felled], trees[after]]
            lost[felled] = side * (swept(held) - swept(way))
    return lost


_, *lines = sys.stdin.read().splitlines()
trees = [tuple(map(int, line.split())) for line in lines]
in_order = sorted(trees)
lost = dict(zip(in_order, losses(in_order)))
print("\n".join(str(lost[tree]) for tree in trees))
