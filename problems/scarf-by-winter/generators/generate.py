"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "scarf_by_winter.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def scarf(name, rows, first, more):
    write(name, f"{rows} {first} {more}\n")


scarf("01-done-at-once", 1, 1, 0)
scarf("02-exactly-on-the-first-day", 8, 8, 3)
scarf("03-one-row-too-few-on-the-first-day", 9, 8, 3)
scarf("04-exactly-on-saturday", 33, 3, 1)
scarf("05-one-more-than-saturday", 34, 3, 1)
scarf("06-practice-does-not-grow-on-sundays", 43, 3, 1)
scarf("07-exactly-after-the-first-sunday", 42, 3, 1)
scarf("08-no-practice", 120, 10, 0)
scarf("09-no-practice-one-more", 121, 10, 0)
scarf("10-much-practice", 1_000_000, 1, 1000)
scarf("11-many-rows-each-day", 1_000_000, 1000, 0)
scarf("12-longest-time", 1_000_000, 1, 0)
scarf("13-long-time-ends-on-a-monday", 999_997, 1, 0)
scarf("14-a-year", 50_000, 2, 1)
scarf("15-several-weeks", 4321, 17, 3)
scarf("16-fastest", 1_000_000, 1000, 1000)
