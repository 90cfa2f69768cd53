"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "the_better_packet.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def shelf(name, packets):
    write(name, "\n".join([str(len(packets)), *(f"{grams} {cents}" for grams, cents in packets)]) + "\n")


def oats(name, n, heaviest, dearest):
    rng = random.Random(name)
    weights = rng.sample(range(1, heaviest + 1), n)
    return [(grams, rng.randint(1, dearest)) for grams in weights]


BILLION = 10**9

shelf("01-one-packet", [(1, 1)])
shelf("02-cheapest-packet-is-not-the-best", [(100, 60), (500, 200), (900, 400)])
shelf("03-largest-packet-is-not-the-best", [(100, 30), (500, 200), (900, 400)])
shelf("04-equally-cheap-lighter-first", [(300, 150), (600, 300), (900, 450)])
shelf("05-equally-cheap-lighter-last", [(900, 450), (600, 300), (300, 150)])
shelf("06-equally-cheap-in-the-middle", [(999, 600), (700, 350), (500, 250), (800, 400), (501, 300)])
shelf("07-thirds", [(3, 1), (9, 3), (6, 2), (12, 4)])
shelf("08-less-than-a-cent", [(1000, 3), (1000 + 1, 2), (700, 1), (650, 1)])
shelf("09-whole-cents-are-too-coarse", [(2, 5), (3, 7), (4, 9), (5, 14)])
shelf("10-differ-in-the-18th-digit", [(BILLION - 3, BILLION - 2), (BILLION - 1, BILLION), (BILLION - 2, BILLION - 1)])
shelf("11-heavier-but-a-little-cheaper", [(BILLION - 1, BILLION), (BILLION, BILLION)])
shelf("12-products-above-32-bits", [(70_000, 70_001), (69_999, 69_999), (65_536, 65_537)])
shelf("13-very-dear", [(k, BILLION - k) for k in range(1, 30)])
shelf("14-all-equally-cheap", [(7 * k, 3 * k) for k in random.Random("equal").sample(range(1, 5000), 1000)])
shelf("15-few-grams", oats("few", 20, 30, 10))
shelf("16-many", oats("many", 1000, 5000, 2000))
shelf("17-large-numbers", oats("large", 1000, BILLION, BILLION))
