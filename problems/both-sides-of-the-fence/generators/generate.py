"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "both_sides_of_the_fence.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def park(name, length, width, height, gate):
    write(name, f"{length} {width} {height} {gate}\n")


park("01-all-ones", 1, 1, 1, 1)
park("02-narrow", 500, 1, 80, 90)
park("03-square", 250, 250, 120, 1)
park("04-gate-as-wide-as-the-park", 700, 400, 150, 700)
park("05-just-below-a-million", 1200, 900, 123, 135)
park("06-just-above-a-million", 1500, 1100, 100, 150)
park("07-just-below-31-bits", 900_000, 900_000, 300, 20_861)
park("08-just-above-31-bits", 900_000, 900_000, 300, 20_860)
park("09-above-32-bits", 1_000_000, 1_000_000, 560, 12_345)
park("10-largest", 1_000_000, 1_000_000, 600, 1)
park("11-largest-gate", 1_000_000, 1_000_000, 600, 1_000_000)
park("12-long-and-narrow", 1_000_000, 1, 600, 400)
