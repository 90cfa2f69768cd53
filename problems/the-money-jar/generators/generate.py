"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "the_money_jar.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def sheet(name, *weeks):
    write(name, "".join(f"{amount}\n" for week in weeks for amount in [*week, 0]))


def amounts(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.choice([x for x in range(lowest, highest + 1) if x != 0]) for _ in range(n)]


sheet("01-empty-week", [])
sheet("02-empty-week-then-another", [], [500, -20])
sheet("03-one-coin", [5])
sheet("04-never-more-than-nothing", [-10])
sheet("05-always-owed", [-500, 100, 200, 150])
sheet("06-owed-and-back-to-nothing", [-500, 100, 400])
sheet("07-next-week-on-the-sheet", [300, -100], [250, 900])
sheet("08-two-more-weeks-on-the-sheet", [300, -100], [250], [-70])
sheet("09-next-week-takes-out", [40, 60], [-1000, -1000])
sheet("10-largest-at-the-beginning", [1000, -300, 200, -400])
sheet("11-largest-at-the-end", [-300, 800, -100, 900])
sheet("12-largest-in-the-middle", [100, 900, -999, 998, -997])
sheet("13-longest-in", [1000] * 1000, [1000] * 1000)
sheet("14-longest-out", [-1000] * 1000)
sheet("15-up-and-down", amounts("up and down", 1000, -1000, 1000), amounts("rest", 30, -9, 9))
sheet("16-mostly-out", amounts("mostly out", 400, -100, 60))
sheet("17-mostly-in", amounts("mostly in", 400, -60, 100), [], [], [1000])
