"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "woven_place_mat.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def mat(name, rows, columns, width):
    write(name, f"{rows} {columns} {width}\n")


mat("01-one-character", 1, 1, 1)
mat("02-even-number-of-columns", 4, 6, 1)
mat("03-even-number-of-squares", 6, 12, 3)
mat("04-cut-at-the-right", 4, 7, 2)
mat("05-cut-at-the-bottom", 5, 6, 2)
mat("06-cut-at-both", 10, 20, 3)
mat("07-strips-wider-than-the-mat", 5, 7, 60)
mat("08-one-row", 1, 60, 7)
mat("09-one-column", 60, 1, 7)
mat("10-higher-than-wide", 30, 12, 4)
mat("11-wider-than-high", 8, 44, 4)
mat("12-largest-fine", 60, 60, 1)
mat("13-largest-coarse", 60, 60, 13)
mat("14-one-square-exactly", 9, 9, 9)
mat("15-one-more-than-a-square", 10, 10, 9)
mat("16-from-the-picture", 5, 11, 2)
