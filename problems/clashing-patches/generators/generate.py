"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "clashing_patches.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def quilt(name, rows):
    write(name, f"{len(rows)} {len(rows[0])}\n" + "\n".join(rows) + "\n")


def mixed(name, rows, columns, colours):
    rng = random.Random(name)
    return ["".join(rng.choice(colours) for _ in range(columns)) for _ in range(rows)]


quilt("01-one-patch", ["a"])
quilt("02-two-side-by-side", ["aa"])
quilt("03-two-above-each-other", ["a", "a"])
quilt("04-three-in-a-row", ["kmmmk"])
quilt("05-three-in-a-column", ["m", "m", "m"])
quilt("06-corners-only", ["xyxyx", "yxyxy", "xyxyx", "yxyxy"])
quilt("07-clash-in-the-last-row", ["abcd", "cdab", "abcc"])
quilt("08-clash-in-the-last-column", ["abcd", "cdad", "abcc"])
quilt("09-across-the-line-break", ["abca", "abcd", "dbca"])
quilt("10-wide", mixed("wide", 2, 150, "uvw"))
quilt("11-tall", mixed("tall", 150, 2, "uvw"))
quilt("12-one-row", mixed("row", 1, 150, "st"))
quilt("13-one-column", mixed("column", 150, 1, "st"))
quilt("14-all-alike", ["z" * 150] * 150)
quilt("15-stripes", ["ab" * 75] * 150)
quilt("16-two-colours", mixed("two", 60, 80, "xy"))
quilt("17-many-colours", mixed("many", 150, 150, "abcdefghijklmnopqrstuvwxyz"))
