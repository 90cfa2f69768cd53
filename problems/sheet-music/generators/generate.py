"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "sheet_music.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def pages(name, parts):
    """A part is a page or a pair of pages."""
    words = [str(part) if isinstance(part, int) else f"{part[0]}-{part[1]}" for part in parts]
    write(name, ",".join(words) + "\n")


def random_parts(name, count, last, longest):
    rng = random.Random(name)
    parts = []
    for _ in range(count):
        first = rng.randint(1, last)
        other = min(last, first + rng.randrange(longest))
        parts.append(rng.choice([first, (first, other), (other, first)]))
    return parts


def shuffled(name, parts):
    random.Random(name).shuffle(parts)
    return parts


pages("01-one-page", [1])
pages("02-one-page-as-a-range", [(10**9, 10**9)])
pages("03-falling-range", [(9, 4)])
pages("04-same-page-again", [7] * 50)
pages("05-falling-over-rising", [(10, 20), (25, 15), (30, 28)])
pages("06-long-range-then-short-ones", [(1, 100), 5, (20, 10), (101, 90), (99, 120)])
pages("07-neighbours", [(1, 3), (4, 6), 7, (9, 8)])
pages("08-nested", [(i, 400 - i) for i in range(1, 200)])
pages("09-one-common-page", [(10 * i + 1, 10 * i + 11) for i in range(500)])
pages("10-all-pages-again-and-again", [(1, 10**9), (10**9, 1)] * 500)
pages("11-far-apart", shuffled("apart", [(200 * i, 200 * i + 50) for i in range(1, 5001)]))
pages("12-single-pages", shuffled("single", [3 * i for i in range(1, 10_001)]))
pages("13-random-short", random_parts("short", 3000, 10**9, 1000))
pages("14-random-long", random_parts("long", 3000, 10**9, 10**7))
pages("15-crowded", random_parts("crowded", 3000, 10_000, 10))
pages("16-small", random_parts("small", 12, 40, 8))
