"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "ice_roads.py"


def lake(name, n, changes):
    """Changes as pairs of huts; an oven has the same hut twice."""
    lines = [f"{n} {len(changes)}"]
    lines += [f"{min(change)} {max(change)}" for change in changes]
    text = "\n".join(lines) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_changes(name, n, days, pairs, ovens, share):
    """Each day one of so many pairs of huts, or one of so many ovens."""
    rng = random.Random(name)
    roads = [tuple(rng.sample(range(1, n + 1), 2)) for _ in range(pairs)]
    places = [rng.randint(1, n) for _ in range(ovens)]
    changes = []
    for _ in range(days):
        hut = rng.choice(places)
        changes.append((hut, hut) if rng.random() < share else rng.choice(roads))
    return changes


def path(n):
    return [(i, i + 1) for i in range(1, n)]


def ring(n):
    return [*path(n), (1, n)]


def shuffled(name, changes):
    changes = list(changes)
    random.Random(name).shuffle(changes)
    return changes


def largest(name, days):
    """A long path with an oven at the end, broken at random places and mended again."""
    rng = random.Random(name)
    huts = rng.sample(range(1, days + 1), 3 * days // 5)
    changes = [(huts[0], huts[0]), *shuffled(name, zip(huts, huts[1:]))]
    while len(changes) < days:
        i = rng.randrange(len(huts) // 2, len(huts) - 1)
        changes.append((huts[i], huts[i + 1]))
        if rng.random() < 0.8:
            changes.append(changes[-1])
    return changes[:days]


lake("01-one-road", 2, [(1, 2)])
lake("02-one-oven", 2, [(2, 2)])
lake("03-oven-comes-and-goes", 2, [(2, 2), (1, 2), (2, 2), (2, 2)])
lake("04-road-comes-and-goes", 3, [(3, 3), (1, 3), (1, 3), (1, 3), (1, 3)])
lake("05-two-ovens-one-goes", 4, [(1, 2), (2, 3), (1, 1), (3, 3), (1, 1), (3, 3)])
lake("06-ovens-on-both-sides", 4, [(1, 1), (4, 4), *path(4), (2, 3), (1, 1), (2, 3), (4, 4)])
lake("07-ring-opened-once", 6, [(1, 1), *ring(6), (3, 4), (5, 6), (3, 4)])
lake("08-closed-in-the-order-of-opening", 50, [(1, 1), *path(50), *path(50)])
lake("09-closed-the-other-way-round", 50, [(1, 1), *path(50), *path(50)[::-1]])
lake("10-no-oven", 30, random_changes("no oven", 30, 200, 40, 1, 0))
lake("11-only-ovens", 30, random_changes("only", 30, 200, 1, 12, 1))
lake("12-small", 6, random_changes("small", 6, 40, 9, 4, 0.3))
lake("13-sparse", 200, random_changes("sparse", 200, 600, 180, 20, 0.1))
lake("14-dense", 40, random_changes("dense", 40, 900, 500, 5, 0.2))
lake("15-star", 400, [(1, 1), *[(1, i) for i in range(2, 401)], (1, 1), (400, 400), (1, 400)])
lake("16-many-huts-alone", 20_000, random_changes("alone", 20_000, 700, 400, 200, 0.3))
lake("17-largest", 20_000, largest("largest", 20_000))
