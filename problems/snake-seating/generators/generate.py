"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "snake_seating.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def tickets(name, size, numbers):
    write(name, "\n".join([f"{size} {len(numbers)}", *map(str, numbers)]) + "\n")


def audience(name, n, size):
    rng = random.Random(name)
    return [rng.randint(1, 26 * size) for _ in range(n)]


tickets("01-one-chair-in-each-row", 1, list(range(1, 27)))
tickets("02-two-chairs-in-each-row", 2, list(range(1, 53)))
tickets("03-last-chairs-of-the-rows", 8, list(range(8, 209, 8)))
tickets("04-first-chairs-of-the-rows", 8, list(range(1, 209, 8)))
tickets("05-last-chair-of-row-a", 40, [40])
tickets("06-row-c-goes-forward-again", 10, [21, 22, 30, 25])
tickets("07-row-d-goes-back-again", 10, [31, 32, 40, 35])
tickets("08-row-z", 7, list(range(176, 183)))
tickets("09-all-chairs", 9, list(range(1, 235)))
tickets("10-all-chairs-backwards", 12, list(range(312, 0, -1)))
tickets("11-longest-rows", 100, audience("long", 1000, 100))
tickets("12-odd-rows", 37, audience("odd", 500, 37))
tickets("13-even-rows", 64, audience("even", 500, 64))
tickets("14-very-last-chair", 100, [2600, 2501, 2500])
