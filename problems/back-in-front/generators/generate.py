"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "back_in_front.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def evenings(name, n, places):
    write(name, f"{n} {len(places)}\n{' '.join(map(str, places))}\n")


def choices(name, m, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(m)]


evenings("01-one-book", 1, [1, 1, 1])
evenings("02-always-the-first", 6, [1, 1, 1, 1])
evenings("03-two-books", 2, [2, 2, 2])
evenings("04-last-again-and-again", 5, [5, 5, 5])
evenings("05-once-round", 7, [7] * 7)
evenings("06-same-place-in-the-middle", 6, [3, 3, 3, 3])
evenings("07-places-are-not-numbers", 5, [4, 4, 5, 3, 2])
evenings("08-rising-places", 8, [1, 2, 3, 4, 5, 6, 7, 8])
evenings("09-falling-places", 8, [8, 7, 6, 5, 4, 3, 2, 1])
evenings("10-one-evening-many-books", 1000, [1000])
evenings("11-last-a-thousand-times", 1000, [1000] * 1000)
evenings("12-second-a-thousand-times", 1000, [2] * 1000)
evenings("13-many-evenings-few-books", 9, choices("few books", 1000, 1, 9))
evenings("14-few-evenings-many-books", 500, choices("few evenings", 20, 1, 500))
evenings("15-favourites", 300, choices("favourites", 600, 1, 12))
evenings("16-largest", 1000, choices("largest", 1000, 1, 1000))
