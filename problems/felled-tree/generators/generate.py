"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import math
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "felled_tree.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


FAR = 10**6


def trees(name, places):
    places = list(dict.fromkeys(places))
    random.Random(name).shuffle(places)
    write(name, "\n".join([str(len(places)), *(f"{x} {y}" for x, y in places)]) + "\n")


def random_places(name, n, reach):
    rng = random.Random(name)
    return [(rng.randint(-reach, reach), rng.randint(-reach, reach)) for _ in range(n)]


def grid(size):
    return [(x, y) for x in range(size) for y in range(size)]


def convex(n):
    """A polygon with n corners: the shortest directions in the order of their angles."""
    reach = 2
    while True:
        steps = [
            (x, y)
            for x in range(-reach, reach + 1)
            for y in range(-reach, reach + 1)
            if math.gcd(x, y) == 1 and x * x + y * y <= reach * reach
        ]
        if len(steps) >= n:
            break
        reach += 1
    # An even number of directions, each with its opposite, closes the polygon.
    steps.sort(key=lambda step: (math.hypot(*step), max(step, (-step[0], -step[1])), step))
    steps = sorted(steps[: n - n % 2], key=lambda step: math.atan2(step[1], step[0]))
    x = y = 0
    places = []
    for right, up in steps:
        x, y = x + right, y + up
        places.append((x, y))
    return places


def nested_triangles(n):
    places = []
    for size in range(1, n + 1):
        places += [(-9 * size, -5 * size), (10 * size, -4 * size), (size, 11 * size)]
    return places


def hidden_behind_corners():
    """Just inside of each corner of a square stand trees on a bulge of their own."""
    places = []
    for sign_x in (-1, 1):
        for sign_y in (-1, 1):
            places.append((sign_x * 1000, sign_y * 1000))
            places += [(sign_x * (990 - i * i), sign_y * (900 + 9 * i)) for i in range(10)]
    return places


def in_and_out(name, n):
    """Trees near a large circle, so that many hold the rope and each has others close behind it."""
    rng = random.Random(name)
    places = []
    for _ in range(n):
        angle, radius = rng.uniform(0, 2 * math.pi), FAR * (1 - rng.random() ** 3 / 1000)
        places.append((int(radius * math.cos(angle)), int(radius * math.sin(angle))))
    return places


trees("01-one-tree", [(3, -4)])
trees("02-two-trees", [(3, -4), (-FAR, FAR)])
trees("03-triangle-with-a-middle", [(0, 0), (9, 0), (0, 9), (3, 3)])
trees("04-all-in-a-line-upwards", [(7, y) for y in range(-20, 20, 3)])
trees("05-all-in-a-line", [(3 * i, -2 * i) for i in range(50)])
trees("06-all-but-one-in-a-line", [(i, i) for i in range(20)] + [(3, 9)])
trees("07-trees-on-the-sides", [(x, y) for x, y in grid(11) if x in (0, 10) or y in (0, 10)])
ENDS = [(-9, 0), (9, 1), (-7, 5), (-7, -4), (8, 6), (8, -6), (-8, 1), (0, 8), (0, -8)]
trees("08-leftmost-and-rightmost", ENDS)
trees("09-grid", grid(30))
trees("10-hidden-behind-corners", hidden_behind_corners())
trees("11-far-corners", [(x, y) for x in (-FAR, FAR) for y in (-FAR, FAR)] + [(999_999, 999_990)])
trees("12-nested-triangles", nested_triangles(500))
trees("13-odd-number-of-corners", [*convex(500)[:-3], (0, 0)])
trees("14-even-number-of-corners", [*convex(500), (1, 100)])
trees("15-small", random_places("small", 12, 6))
trees("16-crowded", random_places("crowded", 2000, 60))
trees("17-every-tree-holds-the-rope", convex(15_000))
trees("18-random", random_places("random", 4000, FAR))
trees("19-in-and-out", in_and_out("in and out", 4000))
