"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "biggest_snowball.py"


def hill(name, rows):
    text = "\n".join([f"{len(rows)} {len(rows[0])}", *rows]) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_hill(name, rows, columns, trees=0.0, most=9):
    rng = random.Random(name)

    def cell():
        return "#" if rng.random() < trees else str(rng.randint(0, most))

    return ["".join(cell() for _ in range(columns)) for _ in range(rows)]


def stairs(size, steps):
    """A corridor that goes one column to the right after each so many rows."""
    rows = []
    for row in range(size):
        column = row // steps
        rows.append("#" * column + "5" + "#" * (size // steps - column))
    return rows


hill("01-one-cell", ["7"])
hill("02-one-tree", ["#"])
hill("03-one-cell-without-snow", ["0"])
hill("04-one-row", ["30#92"])
hill("05-one-column", list("9081726354"))
hill("06-one-column-with-a-tree", list("90#1726354"))
hill("07-no-snow-but-a-way", ["0#0", "#00", "000"])
hill("08-two-rows-first-step-slantwise", ["#9", "1#"])
hill("09-slant-comes-last", ["90", "90", "09"])
hill("10-twice-slantwise-is-stuck", ["0##", "#0#", "##0"])
hill("11-worse-now-better-later", ["0900", "5#00", "#009", "0009"])
hill("12-zigzag", ["90", "09", "90", "09", "90"])
hill("13-corridor-that-works", stairs(60, 2))
hill("14-corridor-too-steep", stairs(60, 1))
hill("15-tree-in-the-last-row", [*random_hill("last", 20, 5), "#####"])
hill("16-small", random_hill("small", 6, 6, trees=0.2))
hill("17-narrow", random_hill("narrow", 200, 2, trees=0.05))
hill("18-many-trees", random_hill("many trees", 60, 90, trees=0.35))
hill("19-zeros-and-ones", random_hill("zeros", 120, 120, most=1))
hill("20-largest", random_hill("largest", 200, 200))
hill("21-largest-with-trees", random_hill("with trees", 200, 200, trees=0.15))
