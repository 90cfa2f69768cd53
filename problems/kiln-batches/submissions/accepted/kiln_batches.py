from collections import deque
from itertools import accumulate


def at(line, x):
    s, height = line
    return height - 2 * s * x


def meeting(left, right):
    """The first whole x at which the line `right`, which falls more steeply, is no higher."""
    return -((left[1] - right[1]) // (2 * (right[0] - left[0])))


def least_energy(masses, heating):
    """If the last batch comes after pots of mass s that took energy e, all up to mass x take

        e + (x - s)^2 + heating  =  (e + s^2 - 2 s x) + x^2 + heating

    The bracket is a line in x. From pot to pot the lines fall more steeply and x grows, so those
    that can still be the lowest somewhere form a queue.
    """
    lines = deque([(0, 0)])  # (s, e + s^2)
    energy = 0
    for x in accumulate(masses):
        while len(lines) > 1 and at(lines[1], x) <= at(lines[0], x):
            lines.popleft()
        energy = at(lines[0], x) + x * x + heating

        if x == lines[-1][0]:
            continue  # pots of no mass: the line would not be lower than the last one
        line = x, energy + x * x
        while len(lines) > 1 and meeting(lines[-1], line) <= meeting(lines[-2], lines[-1]):
            lines.pop()
        lines.append(line)
    return energy


_, heating = map(int, input().split())
print(least_energy(map(int, input().split()), heating))
