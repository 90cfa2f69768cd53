# Takes the whole triangle away with the leftmost and the rightmost tree; all others are right.
import sys


def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def chain(trees, side):
    found = []
    for i, tree in enumerate(trees):
        while len(found) > 1 and side * turn(trees[found[-2]], trees[found[-1]], tree) <= 0:
            found.pop()
        found.append(i)
    return found


def swept(way):
    return sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(way, way[1:]))


_, *lines = sys.stdin.read().splitlines()
trees = [tuple(map(int, line.split())) for line in lines]
in_order = sorted(trees)
lost = dict.fromkeys(trees, 0)
lower, upper = chain(in_order, 1), chain(in_order, -1)
if len(trees) > 2:
    for end, below, above in (0, lower[1], upper[1]), (-1, lower[-2], upper[-2]):
        lost[in_order[end]] = abs(turn(in_order[below], in_order[end], in_order[above]))
for side, rope in (1, lower), (-1, upper):
    for before, felled, after in zip(rope, rope[1:], rope[2:]):
        rest = in_order[before:felled] + in_order[felled + 1 : after + 1]
        way = [rest[i] for i in chain(rest, side)]
        held = [in_order[before], in_order[felled], in_order[after]]
        lost[in_order[felled]] = side * (swept(held) - swept(way))
print("\n".join(str(lost[tree]) for tree in trees))
