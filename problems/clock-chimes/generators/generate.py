"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "clock_chimes.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def clock(minute):
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def stays(name, pairs):
    lines = [f"{clock(begin)} {clock(end)}" for begin, end in pairs]
    write(name, "\n".join([str(len(lines)), *lines]) + "\n")


def random_stays(name, longest):
    rng = random.Random(name)
    begins = [rng.randrange(24 * 60) for _ in range(1000)]
    return [(begin, begin + rng.randint(0, longest)) for begin in begins]


NOON, MIDNIGHT = 12 * 60, 24 * 60

stays("01-one-silent-minute", [(NOON + 7, NOON + 7)])
stays("02-noon", [(NOON - 1, NOON + 1), (NOON, NOON), (NOON, NOON + 1), (NOON - 1, NOON)])
stays("03-midnight", [(-1, 1), (0, 0), (MIDNIGHT - 30, MIDNIGHT), (0, 30), (1, 29), (1, 30)])
stays("04-each-full-hour", [(60 * hour, 60 * hour) for hour in range(24)])
stays("05-each-half-hour", [(60 * hour + 30, 60 * hour + 30) for hour in range(24)])
stays("06-around-each-hour", [(60 * hour - 1, 60 * hour + 1) for hour in range(24)])
stays("07-whole-day-but-a-minute", [(minute, minute - 1) for minute in range(0, 1440, 2)])
stays("08-same-minute", [(minute, minute) for minute in range(400, 1400)])
stays("09-from-midnight", [(0, minute) for minute in range(440, 1440)])
stays("10-until-midnight", [(minute, 0) for minute in range(440, 1440)])
stays("11-short", random_stays("short", 90))
stays("12-long", random_stays("long", 1439))
