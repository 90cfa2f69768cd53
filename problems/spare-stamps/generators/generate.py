"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "spare_stamps.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def collections(name, emma, paul):
    lines = [f"{len(emma)} {len(paul)}", " ".join(map(str, emma)), " ".join(map(str, paul))]
    write(name, "\n".join(lines) + "\n")


def album(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(n)]


def doubles(name, first, last, step):
    numbers = list(range(first, last, step)) * 2
    random.Random(name).shuffle(numbers)
    return numbers


collections("01-one-stamp-each", [1], [2])
collections("02-two-of-one-kind-each", [1, 1], [100_000, 100_000])
collections("03-three-copies-are-one-kind", [7, 7, 7], [3, 3, 4, 4])
collections("04-four-copies-are-one-kind", [7, 7, 7, 7], [3, 3, 4, 4])
collections("05-copies-far-apart", [7, 1, 2, 7], [9, 3, 4, 9])
collections("06-last-copies-stay", [1, 2, 3, 4], [5, 6, 7, 8])
collections("07-the-other-has-one", [5, 5, 6, 6], [5, 6, 8, 8])
collections("08-the-other-has-spares-too", [5, 5, 6, 6, 1, 1], [6, 6, 5, 5, 2, 2])
collections("09-emma-has-more-to-give", [1, 1, 2, 2, 3, 3], [9, 9])
collections("10-paul-has-more-to-give", [9, 9], [1, 1, 2, 2, 3, 3])
collections("11-all-the-same-kind", [42] * 500, [42] * 700)
collections("12-two-kinds-many-copies", [42] * 500, [43] * 700)
collections("13-small-numbers", album("emma small", 300, 1, 200), album("paul small", 300, 101, 300))
collections("14-few-kinds", album("emma few", 100, 1, 60), album("paul few", 100, 31, 90))
collections("15-odd-and-even", doubles("odd", 1, 1000, 2), doubles("even", 2, 900, 2))
collections(
    "16-largest",
    doubles("largest emma", 50_000, 55_000, 1),
    doubles("largest paul", 90_000, 94_000, 1) + album("rest", 2000, 54_000, 99_999),
)
