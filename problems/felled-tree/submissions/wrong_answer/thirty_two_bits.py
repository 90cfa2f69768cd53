# Multiplies in 32 bits.
import sys


def wrapped(number):
    return (number + 2**31) % 2**32 - 2**31


def turn(a, b, c):
    left = wrapped((b[0] - a[0]) * (c[1] - b[1]))
    right = wrapped((b[1] - a[1]) * (c[0] - b[0]))
    return left - right


def chain(trees, side):
    found = []
    for i, tree in enumerate(trees):
        while len(found) > 1 and side * turn(trees[found[-2]], trees[found[-1]], tree) <= 0:
            found.pop()
        found.append(i)
    return found


def swept(way):
    return sum(wrapped(a[0] * b[1]) - wrapped(a[1] * b[0]) for a, b in zip(way, way[1:]))


def pasture(trees):
    lower, upper = ([trees[i] for i in chain(trees, side)] for side in (1, -1))
    return swept(lower) - swept(upper)


_, *lines = sys.stdin.read().splitlines()
trees = [tuple(map(int, line.split())) for line in lines]
in_order = sorted(trees)
lost = dict.fromkeys(trees, 0)
lost[in_order[0]] = pasture(in_order) - pasture(in_order[1:])
lost[in_order[-1]] = pasture(in_order) - pasture(in_order[:-1])
for side in 1, -1:
    rope = chain(in_order, side)
    for before, felled, after in zip(rope, rope[1:], rope[2:]):
        rest = in_order[before:felled] + in_order[felled + 1 : after + 1]
        way = [rest[i] for i in chain(rest, side)]
        held = [in_order[before], in_order[felled], in_order[after]]
        lost[in_order[felled]] = side * (swept(held) - swept(way))
print("\n".join(str(lost[tree]) for tree in trees))
