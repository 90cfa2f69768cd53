"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "the_old_lift.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def day(name, floors):
    write(name, f"{len(floors)}\n{' '.join(map(str, floors))}\n")


def stops(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(n)]


day("01-nowhere", [0])
day("02-only-the-door", [0, 0, 0])
day("03-one-journey-down", [-4])
day("04-first-journey-down-is-no-turn", [-4, -6])
day("05-door-before-the-first-journey", [0, 0, 5, 0])
day("06-door-before-a-turn", [4, 4, 1])
day("07-door-twice-before-a-turn", [4, 4, 4, 1, 1, 1, 3])
day("08-door-without-a-turn", [3, 3, 6, 6, 9])
day("09-down-in-steps", [90, 70, 69, 20, 0, -1, -10])
day("10-every-stop-a-turn", [1, 0] * 500)
day("11-widest-turns", [100, -10] * 500)
day("12-through-zero", [-5, 5, -5, 5])
day("13-up-and-down-with-doors", [7, 7, 2, 2, 7, 7, 2, 2])
day("14-many-doors", stops("doors", 300, 0, 2))
day("15-cellars", stops("cellars", 200, -10, 0))
day("16-long-day", stops("long", 1000, -10, 100))
