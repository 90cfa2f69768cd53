"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "rope_game.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


MOST = 10**5


def ropes(name, lengths):
    write(name, f"{len(lengths)}\n{' '.join(map(str, lengths))}\n")


def random_ropes(name, m, shortest, longest):
    rng = random.Random(name)
    return [rng.randint(shortest, longest) for _ in range(m)]


ropes("01-one-metre", [1])
ropes("02-one-rope-of-four", [4])
ropes("03-one-rope-of-six", [6])
ropes("04-two-equal-ropes", [12, 12])
ropes("05-three-equal-ropes", [2, 2, 2])
ropes("06-odd-number-of-pieces", [9, 2])
ropes("07-even-number-of-pieces", [9, 4, 18])
ropes("08-each-length-once", list(range(1, 61)))
ropes("09-powers-of-two", [2**i for i in range(17)])
ropes("10-powers-of-three", [3**i for i in range(11)])
ropes("11-only-odd-ropes", [2 * i + 1 for i in range(100)])
ropes("12-many-divisors", [83160, 98280, 55440, 720, 2, 45045])
ropes("13-longest-rope", [MOST])
ropes("14-longest-ropes", [MOST] * 999)
ropes("15-short-ropes", random_ropes("short", 1000, 1, 3))
ropes("16-few-ropes", random_ropes("few", 5, 1, 200))
ropes("17-balanced", random_ropes("balanced", 500, 1, MOST) * 2)
ropes("18-any", random_ropes("any", 1000, 1, MOST))
ropes("19-long", random_ropes("long", 1000, 90_000, MOST))
ropes("20-primes-and-more", [99_991, 99_989, 2, 7, 97_969, 15_015])
