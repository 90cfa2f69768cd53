"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "number_candles.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def box(name, age, candles):
    write(name, f"{age}\n{' '.join(map(str, candles))}\n")


def mixed(name, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(10)]


ONE, TWO, FIVE = [1] * 10, [2] * 10, [5] * 10

box("01-empty-box", 1, [0] * 10)
box("02-not-even-today", 7, [5, 5, 5, 5, 5, 5, 5, 0, 5, 5])
box("03-not-twice-today", 77, ONE)
box("04-today-but-not-next-year", 76, ONE)
box("05-first-birthday", 1, ONE)
box("06-no-zero", 8, [0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
box("07-one-hundred-needs-two-zeros", 99, [1, 1, 1, 1, 1, 1, 1, 1, 1, 2])
box("08-three-digits-alike", 1, TWO)
box("09-above-a-thousand", 1, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
box("10-longest-life", 1, FIVE)
box("11-longest-life-from-a-thousand", 1000, FIVE)
box("12-many-zeros-missing", 1, [2, 5, 5, 5, 5, 5, 5, 5, 5, 5])
box("13-only-zeros", 1, [5, 0, 0, 0, 0, 0, 0, 0, 0, 0])
box("14-digit-inside-the-number", 100, [5, 5, 5, 1, 5, 5, 5, 5, 5, 5])
box("15-mixed", 40, mixed("mixed", 1, 3))
box("16-mostly-many", 1, mixed("mostly many", 3, 5))
box("17-four-and-five", 500, mixed("four and five", 4, 5))
