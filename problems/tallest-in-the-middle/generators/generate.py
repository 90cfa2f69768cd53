"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "tallest_in_the_middle.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def choir(name, heights):
    heights = list(heights)
    random.Random(name).shuffle(heights)
    write(name, f"{len(heights)}\n{' '.join(map(str, heights))}\n")


def random_choir(name, n, shortest, tallest):
    rng = random.Random(name)
    return [rng.randint(shortest, tallest) for _ in range(n)]


choir("01-one-singer", [250])
choir("02-two-heights", [50, 250])
choir("03-two-of-the-same-height-below", [150, 150, 170])
choir("04-three-of-the-same-height-below", [150, 150, 150, 170])
choir("05-two-tallest", [150, 160, 170, 170])
choir("06-pairs", [height for height in range(120, 130) for _ in range(2)])
choir("07-just-above-the-modulus", range(100, 131))
choir("08-each-height-once", range(50, 251))
choir("09-all-the-same", [173] * 10_000)
choir("10-one-short-singer", [172] + [173] * 9_999)
choir("11-one-tall-singer", [173] + [172] * 9_999)
choir("12-all-heights", random_choir("all", 10_000, 50, 250))
choir("13-two-heights-many-singers", random_choir("two", 10_000, 180, 181))
choir("14-small", random_choir("small", 12, 150, 155))
