"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "the_wind_up_duck.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def duck(name, teeth):
    write(name, f"{len(teeth)}\n{' '.join(map(str, teeth))}\n")


duck("01-one-gear", [12])
duck("02-one-tooth", [1])
duck("03-all-alike", [24] * 6)
duck("04-second-is-a-multiple", [8, 24])
duck("05-first-is-a-multiple", [24, 8, 6, 4])
duck("06-common-divisor-of-two-but-not-of-all", [6, 10, 15])
duck("07-pairs-with-common-divisors", [12, 18, 8, 27])
duck("08-no-common-divisors", [8, 9, 5, 7, 11, 13])
duck("09-one-tooth-first", [1, 30, 42])
duck("10-one-tooth-last", [30, 42, 1])
duck("11-above-32-bits", [998, 997, 995, 991])
duck("12-largest", [1000, 999, 997, 991, 989, 983])
duck("13-almost-all-alike", [1000, 1000, 1000, 1000, 1000, 999])
duck("14-small-first-large-others", [2, 997, 991, 983, 977, 971])
duck("15-powers-of-two", [64, 512, 128, 256, 32, 2])
duck("16-powers-of-three", [729, 81, 243, 27])
duck("17-ordinary", [36, 60, 84, 45])
