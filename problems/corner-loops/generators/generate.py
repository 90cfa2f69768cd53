"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "four_loops.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def potholder(name, rows):
    write(name, "\n".join([str(len(rows)), *rows]) + "\n")


def random_rows(name, n, colours):
    rng = random.Random(name)
    return ["".join(rng.choices(LETTERS[:colours], k=n)) for _ in range(n)]


def nearly_done(name, n, spoilt):
    """A beautiful potholder in which `spoilt` patches have been replaced."""
    rng = random.Random(name)
    cells = [[""] * n for _ in range(n)]
    for r in range(n):
        for c in range(n):
            colour = rng.choice(LETTERS)
            row, column = r, c
            for _ in range(4):
                cells[row][column] = colour
                row, column = column, n - 1 - row
    for _ in range(spoilt):
        cells[rng.randrange(n)][rng.randrange(n)] = rng.choice(LETTERS)
    return ["".join(row) for row in cells]


potholder("01-one-patch", ["q"])
potholder("02-two-done", ["zz", "zz"])
potholder("03-four-colours", ["ab", "cd"])
potholder("04-half-a-turn-is-not-enough", ["ab", "ba"])
potholder("05-first-colour-is-rare", ["ab", "bb"])
potholder("06-middle-row-and-column", ["aabaa", "aacaa", "bcxcb", "aacaa", "aadaa"])
potholder("07-folded-is-not-turned", ["abba", "cddc", "cddc", "abba"])
potholder("08-turned-is-not-folded", ["abca", "cddb", "bddc", "acba"])
potholder("09-two-and-two", ["aabb", "axxb", "bxxa", "bbaa"])
potholder("10-largest-done", nearly_done("done", 100, 0))
potholder("11-largest-nearly-done", nearly_done("nearly", 100, 300))
potholder("12-largest-odd", random_rows("odd", 99, 3))
potholder("13-largest-two-colours", random_rows("two", 100, 2))
potholder("14-all-colours", random_rows("all", 100, 26))
potholder("15-small", random_rows("small", 7, 4))
