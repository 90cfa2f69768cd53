"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "the_last_crate.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def harvest(name, apples, size):
    write(name, f"{apples} {size}\n")


harvest("01-one-apple", 1, 1)
harvest("02-last-crate-full", 24, 6)
harvest("03-one-full-crate", 7, 7)
harvest("04-one-below-full", 23, 6)
harvest("05-one-apple-per-crate", 9, 1)
harvest("06-one-apple-in-a-huge-crate", 1, 10**18)
harvest("07-above-32-bits", 2**32 + 5, 7)
harvest("08-quotient-above-53-bits", 10**18 - 1, 3)
harvest("09-remainder-lost-in-floating-point", 10**18 - 1, 10**9)
harvest("10-one-per-crate-largest", 10**18, 1)
harvest("11-largest-full", 10**18, 10**18)
harvest("12-one-more-than-a-large-crate", 10**18, 10**18 - 1)
harvest("13-one-less-than-a-large-crate", 10**18 - 1, 10**18)
harvest("14-large-and-full", 3 * 10**17, 10**9)
harvest("15-no-pattern", 987654321987654321, 123456789)
