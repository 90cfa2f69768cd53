"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "trail_length.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def trail(name, posts):
    lines = [f"{distance} {altitude}" for distance, altitude in posts]
    write(name, "\n".join([str(len(posts)), *lines]) + "\n")


def random_posts(name, n, furthest, highest):
    rng = random.Random(name)
    distances = sorted(rng.randint(0, furthest) for _ in range(n))
    return [(distance, rng.randint(0, highest)) for distance in distances]


trail("01-nowhere", [(0, 0), (0, 0)])
trail("02-one-diagonal", [(0, 0), (1, 1)])
trail("03-flat", [(0, 500), (17, 500), (1000, 500)])
trail("04-only-ladders", [(7, 0), (7, 9000), (7, 0), (7, 4500)])
trail("05-does-not-start-at-zero", [(123, 456), (789, 1011), (1213, 14)])
trail("06-steps-of-one", [(i, i % 2) for i in range(5000)])
trail("07-steps-of-two", [(2 * i, 3 * (i % 2)) for i in range(1001)])
trail("08-longest", [(200 * i, 9000 * (i % 2)) for i in range(5000)])
trail("09-furthest", [(0, 0), (10**6, 9000)])
trail("10-few-posts", random_posts("few", 10, 100, 50))
trail("11-hills", random_posts("hills", 1000, 10**5, 300))
trail("12-mountains", random_posts("mountains", 5000, 10**6, 9000))
trail("13-almost-flat", random_posts("flat", 5000, 10**6, 3))
trail("14-many-equal-distances", random_posts("equal", 3000, 500, 9000))
