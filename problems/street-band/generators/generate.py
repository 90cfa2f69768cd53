"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "street_band.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


LONGEST = 30_000


def street(name, limit, instruments, minutes, m=None):
    m = m or max(instruments)
    lines = [f"{len(instruments)} {m} {limit}", " ".join(map(str, instruments))]
    write(name, "\n".join([*lines, " ".join(map(str, minutes))]) + "\n")


def numbers(name, count, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(count)]


def rare_one(n, places):
    """Only the given houses play instrument 2."""
    return [2 if i in places else 1 for i in range(n)]


street("01-one-house", 5, [1], [5])
street("02-one-house-a-minute-too-long", 4, [1], [5])
street("03-nobody-waits", 1, [1, 2, 1, 2, 1, 2], [0] * 6)
street("04-instrument-missing", 10**9, numbers("missing", 50, 1, 6), [1] * 50, m=7)
street("05-each-instrument-once", 36, [3, 1, 4, 8, 5, 2, 6, 7], list(range(1, 9)))
street("06-each-instrument-once-too-long", 35, [3, 1, 4, 8, 5, 2, 6, 7], list(range(1, 9)))
street("07-last-minute", 12, [1, 2, 3] * 20, [4] * 60)
street("08-long-wait-in-the-middle", 20, [1, 2] * 15, [1] * 14 + [21] + [1] * 15)
street("09-long-before-complete", 30, [1] * 20 + [2] + [1] * 20, [5] * 20 + [1] + [5] * 20)
street("10-only-at-the-ends", 1000, [2] + [1] * 98 + [2], [10] * 100)
street("11-same-everywhere", 100, [1] * 300, numbers("same", 300, 0, 9))
street("12-small", 25, numbers("small", 15, 1, 3), numbers("waits", 15, 0, 9))
street("13-zeros-between", 10, numbers("zeros", 210, 1, 4), [5, 0, 0, 0, 0, 0, 0] * 30)
street("14-many-instruments", 400_000, numbers("many", 5000, 1, 200), numbers("m", 5000, 0, 1000))
street("15-time-decides", 5000, numbers("time", 5000, 1, 4), numbers("t", 5000, 1, 1000))
street("16-rare-instrument", 10**9, rare_one(5000, {777, 3210, 4999}), [9] * 5000)
street("17-nearly-everything", 10**9, numbers("nearly", LONGEST, 1, 3), [1] * LONGEST)
street("18-half-of-the-street", 15_000, numbers("half", LONGEST, 1, 9), [1] * LONGEST)
street("19-complete-only-when-long", 10**6, [i // 2000 + 1 for i in range(LONGEST)], [7] * LONGEST)
