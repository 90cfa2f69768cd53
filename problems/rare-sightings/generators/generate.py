"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "rare_sightings.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def log_book(name, species, periods):
    lines = [f"{len(species)} {len(periods)}", " ".join(map(str, species))]
    write(name, "\n".join(lines + [f"{first} {last}" for first, last in periods]) + "\n")


def sightings(name, n, kinds):
    rng = random.Random(name)
    return [rng.randint(1, kinds) for _ in range(n)]


def random_periods(name, n, q):
    rng = random.Random(name)
    return [tuple(sorted((rng.randint(1, n), rng.randint(1, n)))) for _ in range(q)]


def wide_periods(name, n, q):
    """Nearly everything, so that counting each period anew takes as long as can be."""
    rng = random.Random(name)
    return [(rng.randint(1, 9), n - rng.randrange(9)) for _ in range(q)]


def all_periods(n):
    return [(first, last) for first in range(1, n + 1) for last in range(first, n + 1)]


log_book("01-one-entry", [50_000], [(1, 1)])
log_book("02-always-the-same", [9] * 40, all_periods(40))
log_book("03-all-different", list(range(40, 0, -1)), all_periods(40))
log_book("04-two-kinds", sightings("two", 40, 2), all_periods(40))
log_book("05-some-kinds", sightings("some", 50, 9), all_periods(50))
log_book("06-round-and-round", [1 + i % 7 for i in range(60)], all_periods(60))
log_book("07-there-and-back", list(range(1, 31)) + list(range(30, 0, -1)), all_periods(60))
log_book("08-single-entries", sightings("single", 1000, 50), [(i, i) for i in range(1, 1001)])
log_book("09-same-period", sightings("period", 10_000, 5000), [(17, 9876)] * 2000)
log_book("10-rare-species", sightings("rare", 10_000, 50_000), random_periods("rare", 10_000, 5000))
log_book("11-frequent-species", sightings("often", 20_000, 30), random_periods("often", 20_000, 5000))
log_book("12-wide-periods", sightings("wide", 50_000, 800), wide_periods("wide", 50_000, 25_000))
log_book("13-most-periods", sightings("most", 9000, 99), random_periods("most", 9000, 6000))
