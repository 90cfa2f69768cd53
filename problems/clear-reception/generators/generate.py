"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "clear_reception.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    (SECRET / name).parent.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


MOST = 10**6


def valley(name, values, roads):
    lines = [str(len(values)), " ".join(map(str, values)), *(f"{a} {b}" for a, b in roads)]
    write(name, "\n".join(lines) + "\n")


def values(name, n, highest=MOST):
    rng = random.Random(name)
    return [rng.randint(1, highest) for _ in range(n)]


def line(n):
    return [(i, i + 1) for i in range(1, n)]


def shuffled(name, n, roads):
    """The same tree with other numbers, and the roads in another order and direction."""
    rng = random.Random(name)
    numbers = list(range(1, n + 1))
    rng.shuffle(numbers)
    roads = [(numbers[a - 1], numbers[b - 1]) for a, b in roads]
    rng.shuffle(roads)
    return [road if rng.random() < 0.5 else road[::-1] for road in roads]


def tree(name, n, reach):
    """Each village is connected with one of the `reach` villages before it."""
    rng = random.Random(name)
    return [(rng.randint(max(1, i - reach), i - 1), i) for i in range(2, n + 1)]


def star(n):
    return [(1, i) for i in range(2, n + 1)]


def broom(n):
    """A long line with a star at its end."""
    half = n // 2
    return line(half) + [(half, i) for i in range(half + 1, n + 1)]


def combed(n):
    """A line in which every village has a tooth of two."""
    spine = n // 3
    teeth = [(i, spine + 2 * i - 1) for i in range(1, spine + 1)]
    return line(spine) + teeth + [(b, b + 1) for _, b in teeth]


def random_tree(name, n, reach, highest=MOST):
    valley(name, values(name, n, highest), shuffled(name, n, tree(name, n, reach)))


valley("1-small/01-one-village", [5], [])
valley("1-small/02-two-villages", [5, 9], [(2, 1)])
valley("1-small/03-three-in-a-row", [4, 1, 4], [(1, 2), (3, 2)])
valley("1-small/04-star", [3, 9, 8, 7, 6], star(5))
valley("1-small/05-centre-and-one", [1, 9, 8, 7, 6], [(2, 1), (1, 3), (4, 1), (5, 1)])
valley("1-small/06-neighbours-allowed", [9, 9, 1, 1, 9, 9], line(6))
valley("1-small/07-silent-village-complains", [1, 8, 8, 1, 1], [(1, 2), (1, 3), (2, 4), (3, 5)])
valley("1-small/08-all-alike", [1] * 15, tree("alike", 15, 4))
random_tree("1-small/09-bushy", 15, 14, 20)
random_tree("1-small/10-any", 15, 3, 9)
random_tree("1-small/11-narrow", 14, 2, 100)
valley("2-line/01-pairs", [7] * 500, line(500))
valley("2-line/02-high-and-low", [MOST, 1] * 500, line(1000))
valley("2-line/03-every-third", [MOST if i % 3 == 0 else 1 for i in range(999)], line(999))
valley("2-line/04-any", values("any", 2000), line(2000))
valley("2-line/05-longest", values("longest", 10_000, 9), line(10_000))
valley("3-all/01-large-star", values("star", 2000), star(2000))
valley("3-all/02-broom", values("broom", 2000), broom(2000))
valley("3-all/03-comb", values("comb", 1998), shuffled("comb", 1998, combed(1998)))
valley("3-all/04-line-out-of-order", values("line", 2000, 99), shuffled("line", 2000, line(2000)))
random_tree("3-all/05-bushy", 2000, 1999, 99)
random_tree("3-all/06-deep", 2000, 3)
valley("3-all/07-most-valuable", [MOST] * 2000, tree("valuable", 2000, 40))
random_tree("3-all/08-most-villages", 10_000, 500, 9)
