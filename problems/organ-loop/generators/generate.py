"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "organ_loop.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def band(name, pipes, rows):
    write(name, "\n".join([f"{len(rows)} {pipes}", *map(str, rows)]) + "\n")


def random_band(name, n, pipes):
    rng = random.Random(name)
    return [rng.randrange(2**pipes) for _ in range(n)]


def long_notes(name, n, pipes, change):
    """Each pipe changes between sounding and silent with probability `change` in a row."""
    rng = random.Random(name)
    row = rng.randrange(2**pipes)
    rows = []
    for _ in range(n):
        for pipe in range(pipes):
            if rng.random() < change:
                row ^= 1 << pipe
        rows.append(row)
    return rows


band("01-one-row-no-hole", 1, [0])
band("02-one-row-of-holes", 5, [0b10110])
band("03-two-rows-by-turns", 4, [0b1010, 0b0101])
band("04-across-the-seam", 3, [0b011, 0b001, 0b000, 0b010, 0b011])
band("05-never-silent", 4, [0b1001, 0b0001, 0b0011, 0b1001])
band("06-all-holes", 60, [2**60 - 1] * 40)
band("07-no-holes", 60, [0] * 40)
band("08-highest-pipe", 60, [2**59, 0, 2**59, 2**59, 0])
band("09-pipes-31-and-32", 33, [2**31, 2**32, 2**31 + 2**32, 0, 2**31])
band("10-gap-of-one-row", 2, [3] * 17 + [1] + [3] * 5)
band("11-hole-in-one-row", 7, [0] * 30 + [64] + [0] * 30)
band("12-long-notes", 60, long_notes("long", 1500, 60, 0.01))
band("13-very-long-notes", 45, long_notes("very", 1500, 45, 0.0003))
band("14-largest", 60, random_band("largest", 5000, 60))
band("15-largest-by-turns", 60, [2**60 - 1, 0] * 2500)
band("16-small", 5, random_band("small", 9, 5))
