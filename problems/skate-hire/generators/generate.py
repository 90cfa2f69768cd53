"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "skate_hire.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


SIZES = 50
MOST = 10**9


def rink(name, stock, visitors):
    """stock: the number of pairs of each size; sizes that are missing have none."""
    pairs = [stock.get(size, 0) for size in range(1, SIZES + 1)]
    lines = [" ".join(map(str, pairs)), str(len(visitors))]
    write(name, "\n".join([*lines, *(" ".join(map(str, visitor)) for visitor in visitors)]) + "\n")


def everything(count):
    return {size: count for size in range(1, SIZES + 1)}


def crowd(name, n, pause, sizes, longest, shortest=1):
    """Visitors who come at random, on average one every pause / 2 minutes."""
    rng = random.Random(name)
    minute = 0
    visitors = []
    for _ in range(n):
        minute += rng.randint(0, pause)
        visitors.append((minute, rng.choice(sizes), rng.randint(shortest, longest)))
    return visitors


ALL = range(1, SIZES + 1)

rink("01-nothing-to-lend", {}, [(0, 1, 1), (5, 50, 1)])
rink("02-one-pair", {1: 1}, [(3, 1, 2), (4, 1, 1), (5, 1, 1)])
LARGE_FEET = [(0, 48, 9), (0, 49, 9), (0, 50, 9), (0, 47, 9), (9, 50, 1)]
rink("03-largest-sizes", {50: 2, 49: 1}, LARGE_FEET)
rink("04-back-in-the-same-minute", {30: 1}, [(i, 30, 1) for i in range(20)])
rink("05-back-a-minute-later", {30: 1}, [(i, 30, 2) for i in range(20)])
rink("06-all-in-one-minute", {20: 3, 21: 2, 22: 4, 23: 9}, [(7, 20, 5)] * 12 + [(12, 20, 5)] * 4)
rink("07-size-is-kept", {10: 1, 12: 1}, [(0, 10, 5), (1, 10, 5), (5, 8, 9), (6, 10, 9), (6, 11, 9)])
EARLY = [(i, 5, 100 - 20 * i) for i in range(4)]
rink("08-longest-first-back-last", {5: 4}, EARLY + [(43 + i, 5, 1) for i in range(60)])
rink("09-three-sizes-up", {33: 5}, [(0, 30, 4), (0, 31, 4), (1, 32, 4), (2, 33, 4), (3, 34, 4)])
rink("10-late-and-long", everything(1), [(MOST, size, MOST) for size in ALL])
rink("11-long-pause", everything(2), [(0, 25, 10)] * 8 + [(MOST, 25, 10)] * 8)
rink("12-small", {size: size % 3 for size in ALL}, crowd("small", 30, 3, range(20, 26), 20))
rink("13-busy", everything(2), crowd("busy", 3000, 2, ALL, 150))
rink("14-quiet", everything(3), crowd("quiet", 2000, 9, ALL, 100))
rink("15-one-size", {42: 7}, crowd("size", 3000, 4, [40, 41, 42], 25))
rink("16-many-in-a-minute", everything(9), crowd("minute", 3000, 1, ALL, 400))
rink("17-all-out-for-long", everything(1000), crowd("long", 12_000, 1, ALL, 90_000, 30_000))
FIRST = [(i, 1 + i % 50, 5000 - i) for i in range(3000)]
SECOND = [(5000, 1 + i % 50, 9) for i in range(3000)]
rink("18-all-come-back-at-once", everything(60), FIRST + SECOND)
