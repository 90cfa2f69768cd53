"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "shelf_space.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def shelf(name, width, thicknesses):
    write(name, f"{len(thicknesses)} {width}\n{' '.join(map(str, thicknesses))}\n")


def random_books(name, n, thickest):
    rng = random.Random(name)
    return [rng.randint(1, thickest) for _ in range(n)]


shelf("01-one-thin-book", 1, [1])
shelf("02-one-book-too-thick", 1, [2])
shelf("03-exact-fit", 60, [10, 20, 30])
shelf("04-one-too-many", 60, [10, 20, 31])
shelf("05-one-to-spare", 60, [10, 20, 29])
shelf("06-small", 2500, random_books("small", 50, 99))
shelf("07-all-alike", 7000, [7] * 1000)
shelf("08-just-over-31-bits", 2**31, [10**9, 10**9, 147483649])
shelf("09-just-over-32-bits", 2**32, [10**9] * 4 + [294967297])
shelf("10-all-thickest-fit", 10**12, [10**9] * 1000)
shelf("11-all-thickest-do-not-fit", 1, [10**9] * 1000)
shelf("12-wide-shelf-one-book", 10**12, [1])
shelf("13-random-spare", 10**12, random_books("spare", 1000, 10**9))
shelf("14-random-missing", 4 * 10**11, random_books("missing", 1000, 10**9))
