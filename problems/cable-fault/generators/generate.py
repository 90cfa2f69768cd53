"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "cable_fault.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


MOST = 10**6
LONGEST = 300


def cable(name, faults, minutes):
    lines = [str(len(faults)), " ".join(map(str, faults)), " ".join(map(str, minutes))]
    write(name, "\n".join(lines) + "\n")


def numbers(name, count, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(count)]


def mostly(name, count, usual, rare, share):
    rng = random.Random(name)
    return [rare if rng.random() < share else usual for _ in range(count)]


cable("01-two-pieces", [3, 4], [5])
cable("02-no-faults-so-far", [0] * 5, [3, 1, 4, 1])
cable("03-only-one-piece-ever-broke", [0, 0, 7, 0, 0], [2, 9, 3, 8])
cable("04-all-alike", [1] * 20, [1] * 19)
cable("05-costly-middle", [5] * 12, [1, 2, 3, 4, 5, 60, 5, 4, 3, 2, 1])
cable("06-cheap-but-useless", [100, 0, 0, 0, 100], [9, 1, 1, 1])
cable("07-cheap-ends", numbers("ends", 30, 50, 60), [1] + [20] * 27 + [1])
cable("08-each-box-dearer", [10] * 40, [j * j for j in range(1, 40)])
cable("09-faults-double", [2**i for i in range(20)], [7] * 19)
cable("10-other-half-is-cheaper", [1, 1, 1, 1, 30, 1, 1, 1], [8, 1, 8, 2, 9, 1, 7])
cable("11-some-dear-boxes", numbers("dear", 60, 0, 9), mostly("boxes", 59, 2, 500, 0.3))
cable("12-small", numbers("small", 9, 0, 9), numbers("small boxes", 8, 1, 9))
cable("13-rare-faults", mostly("rare", LONGEST, 0, MOST, 0.1), numbers("any", LONGEST - 1, 1, 50))
cable("14-long", numbers("long", LONGEST, 0, 1000), numbers("long boxes", LONGEST - 1, 1, 1000))
cable("15-largest-sum", [MOST] * LONGEST, [MOST] * (LONGEST - 1))
cable("16-one-box-is-quick", numbers("quick", LONGEST, 0, MOST), [MOST] * 200 + [1] + [MOST] * 98)
cable("17-any", numbers("faults", LONGEST, 0, MOST), numbers("minutes", LONGEST - 1, 1, MOST))
