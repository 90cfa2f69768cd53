"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "missing_pieces.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def puzzle(name, n, called):
    write(name, f"{n} {len(called)}\n{' '.join(map(str, called))}\n")


def heap(name, n, called, largest=None):
    rng = random.Random(name)
    return [rng.randint(1, largest or n) for _ in range(called)]


def without(name, n, missing):
    called = [piece for piece in range(1, n + 1) if piece not in missing]
    random.Random(name).shuffle(called)
    return called


puzzle("01-one-piece-there", 1, [1])
puzzle("02-one-piece-missing", 1, [2])
puzzle("03-all-missing", 9, [12, 99, 12])
puzzle("04-only-the-first-missing", 5, [5, 4, 3, 2])
puzzle("05-only-the-last-missing", 5, [1, 2, 3, 4])
puzzle("06-last-two-missing", 6, [4, 2, 1, 3])
puzzle("07-every-other-missing", 11, [2, 4, 6, 8, 10])
puzzle("08-two-in-a-row", 7, [1, 4, 7])
puzzle("09-long-gap-in-the-middle", 500, without("gap", 500, range(101, 400)))
puzzle("10-complete-with-doubles-and-others", 4, [4, 7, 1, 3, 3, 100_000, 2, 1, 5])
puzzle("11-other-puzzles-follow-directly", 5, [1, 2, 6, 7, 8])
puzzle("12-as-many-called-as-pieces", 6, [1, 1, 3, 3, 5, 5])
puzzle("13-gaps-with-more-digits", 120, without("digits", 120, [8, 9, 10, 11, 99, 100, 101, 119]))
puzzle("14-half-missing", 1000, heap("half", 1000, 700))
puzzle("15-mostly-others", 300, heap("others", 300, 500, 2000))
puzzle("16-few-missing", 2000, heap("few", 2000, 7000))
puzzle("17-largest", 10_000, [10_000 + k for k in range(1, 9991)] + [k * 1000 for k in range(1, 11)])
puzzle("18-largest-every-other", 10_000, list(range(1, 10_000, 2)) * 2)
