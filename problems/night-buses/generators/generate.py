"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "night_buses.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)
MOST = 10**9


def city(name, n, lines):
    rows = [" ".join(map(str, line)) for line in lines]
    write(name, "\n".join([f"{n} {len(lines)}", *rows]) + "\n")


def random_lines(name, n, m, first, every, ride):
    """Lines between random stops; none comes home directly from the first stop."""
    rng = random.Random(name)
    lines = []
    while len(lines) < m:
        origin, to = rng.sample(range(1, n + 1), 2)
        if (origin, to) != (1, n):
            lines.append(
                (origin, to, rng.randint(0, first), rng.randint(1, every), rng.randint(1, ride))
            )
    return lines


def shuffled(name, lines):
    random.Random(name).shuffle(lines)
    return lines


def ladder(name, rungs):
    """Two ways from each even stop to the next: one ride that is long, or two short ones."""
    rng = random.Random(name)
    lines = []
    for rung in range(rungs):
        here, between, there = 2 * rung + 1, 2 * rung + 2, 2 * rung + 3
        lines.append((here, there, rng.randint(0, 20), rng.randint(20, 40), 60))
        lines.append((here, between, rng.randint(0, 20), rng.randint(1, 9), rng.randint(1, 9)))
        lines.append((between, there, rng.randint(0, 20), rng.randint(1, 9), rng.randint(1, 9)))
    return shuffled(name, lines)


city("01-no-lines", 2, [])
city("02-one-line", 2, [(1, 2, 0, 1, 1)])
city("03-only-the-other-way", 2, [(2, 1, 0, 1, 1)])
city("04-several-lines-between-two-stops", 2, [(1, 2, 7, 1, 3), (1, 2, 2, 50, 9), (1, 2, 0, 1, 12)])
city("05-first-bus-is-late", 3, [(1, 2, 0, 1, 4), (2, 3, 100, 7, 1), (2, 3, 60, 9, 50)])
city("06-just-missed", 4, [(1, 2, 3, 9, 8), (2, 3, 0, 10, 5), (2, 4, 10, MOST, 1), (3, 4, 2, 6, 1)])
city("07-longest-night", 3000, [(i, i + 1, MOST, MOST, MOST) for i in range(1, 3000)])
city("08-missed-by-a-minute", 300, [(i, i + 1, 0, MOST, MOST - i % 2) for i in range(1, 300)])
city("09-ladder", 2001, ladder("ladder", 1000))
city("10-out-of-reach", 500, [line for line in random_lines("out", 499, 1500, 9, 30, 99)])
city("11-small-city", 10, random_lines("small", 10, 25, 30, 20, 10))
city("12-rare-buses", 1000, random_lines("rare", 1000, 3000, 100, MOST, 1000))
city("13-sparse", 2000, random_lines("sparse", 2000, 4000, 50, 60, 40))
city("14-dense", 150, random_lines("dense", 150, 3000, 500, 30, 999))
city("15-many-lines", 5000, random_lines("many", 5000, 20_000, 99, 60, 90))
