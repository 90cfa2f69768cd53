"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "chairlift.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def day(name, seats, arrivals):
    lines = [f"{minute} {size}" for minute, size in arrivals]
    write(name, "\n".join([f"{len(lines)} {seats}", *lines]) + "\n")


def random_day(name, n, seats, longest_gap, alone):
    """Each arrival is a person who rides alone with probability `alone`, else a group."""
    rng = random.Random(name)
    minute = 0
    arrivals = []
    for _ in range(n):
        minute += rng.randint(0, longest_gap)
        arrivals.append((minute, 1 if rng.random() < alone else rng.randint(2, seats)))
    return arrivals


day("01-one-person", 2, [(0, 1)])
day("02-one-group-late", 10, [(10**9, 10)])
day("03-all-fit", 10, [(3, 4), (3, 1), (3, 5)])
day("04-one-too-many", 10, [(3, 4), (3, 1), (3, 6)])
day("05-nobody-passes", 4, [(0, 3), (0, 3), (0, 2), (0, 4), (0, 2)])
day("06-those-alone-do-pass", 4, [(0, 3), (0, 4), (0, 4), (0, 1)])
day("07-those-alone-wait-for-groups", 2, [(0, 1), (0, 2), (0, 2), (1, 2), (2, 2), (3, 2)])
day("08-last-arrival-is-not-the-last-to-leave", 3, [(0, 1), (0, 3), (1, 3), (2, 3)])
day("09-in-time-for-the-next", 5, [(0, 5), (0, 5), (1, 5), (2, 5), (3, 5)])
day("10-far-apart", 4, [(10**9 // 50 * i, 1 + i % 4) for i in range(51)])
day("11-all-at-once", 7, [(0, 1 + i * i % 7) for i in range(7000)])
day("12-all-at-once-in-the-last-minute", 10, [(10**9, 10)] * 5000)
day("13-only-alone", 3, random_day("only-alone", 4000, 3, 1, 1))
day("14-only-groups", 6, random_day("only-groups", 4000, 6, 1, 0))
day("15-crowded", 6, random_day("crowded", 4000, 6, 1, 0.5))
day("16-not-crowded", 8, random_day("not-crowded", 3000, 8, 3, 0.5))
day("17-quiet", 4, random_day("quiet", 2000, 4, 300_000, 0.5))
day("18-small", 4, random_day("small", 15, 4, 1, 0.4))
