"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "once_around_the_pond.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def pond(name, distances, walks):
    lines = [f"{len(distances)} {len(walks)}", " ".join(map(str, distances))]
    write(name, "\n".join(lines + [f"{a} {b}" for a, b in walks]) + "\n")


def path(name, n, longest):
    rng = random.Random(name)
    return [rng.randint(1, longest) for _ in range(n)]


def strolls(name, q, n):
    rng = random.Random(name)
    return [(rng.randint(1, n), rng.randint(1, n)) for _ in range(q)]


BILLION = 10**9

pond("01-two-benches", [3, 4], [(1, 2), (2, 1), (1, 1), (2, 2)])
pond("02-once-around", [1, 10, 100, 1000], [(1, 1), (2, 2), (3, 3), (4, 4)])
pond("03-to-the-next-bench", [1, 10, 100, 1000], [(1, 2), (2, 3), (3, 4), (4, 1)])
pond("04-to-the-bench-before", [1, 10, 100, 1000], [(2, 1), (3, 2), (4, 3), (1, 4)])
pond("05-all-pairs", path("pairs", 9, 99), [(a, b) for a in range(1, 10) for b in range(1, 10)])
FIFTY = range(1, 51)
pond("06-from-the-first-and-to-the-last", path("ends", 50, 500), [(1, k) for k in FIFTY] + [(k, 50) for k in FIFTY])
pond("07-to-the-first-and-from-the-last", path("ends", 50, 500), [(k, 1) for k in FIFTY] + [(50, k) for k in FIFTY])
pond("08-above-31-bits", [BILLION] * 4, [(1, 3), (1, 4), (3, 2), (2, 2), (4, 3)])
pond("09-above-32-bits", [BILLION] * 6, [(1, 5), (1, 6), (6, 5), (2, 1), (3, 3)])
pond("10-largest-sums", [BILLION] * 2000, [(1, 2000), (2000, 1999), (1000, 1000), (2, 1), (1, 2)])
pond("11-small", path("small", 20, 10), strolls("small walks", 100, 20))
pond("12-medium", path("medium", 500, BILLION), strolls("medium walks", 1000, 500))
pond("13-many-benches-few-walks", path("many", 3000, 99), strolls("few walks", 5, 3000))
pond("14-nearly-around", path("around", 6000, 9), [(k + 1, k) for k in range(1, 6000)] + [(7, 7)])
