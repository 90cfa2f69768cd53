"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "all_at_the_table.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def visits(name, times):
    write(name, "\n".join([str(len(times)), *(f"{come} {leave}" for come, leave in times)]) + "\n")


def family(name, n, come, leave):
    rng = random.Random(name)
    return [(rng.randint(*come), rng.randint(*leave)) for _ in range(n)]


visits("01-one-guest", [(480, 1000)])
visits("02-one-guest-all-day", [(0, 1440)])
visits("03-only-in-the-doorway", [(100, 200), (200, 300)])
visits("04-doorway-the-other-way-round", [(200, 300), (100, 200)])
visits("05-one-minute", [(100, 201), (200, 300)])
visits("06-one-inside-the-other", [(300, 400), (100, 900)])
visits("07-first-comes-last", [(500, 900), (100, 800), (200, 700), (300, 950)])
visits("08-neighbours-meet-but-not-all", [(100, 300), (200, 500), (400, 700)])
visits("09-last-guest-is-too-late", [(100, 300), (150, 350), (120, 280), (290, 600)])
visits("10-all-the-same", [(777, 888)] * 50)
visits("11-from-midnight", [(0, 10), (0, 5), (0, 1440)])
visits("12-until-midnight", [(1000, 1440), (1439, 1440), (0, 1440)])
visits("13-large-family", family("large", 1000, (0, 700), (720, 1440)))
visits("14-large-family-in-the-doorway", family("doorway", 998, (0, 699), (701, 1440)) + [(700, 900), (300, 700)])
visits("15-large-family-never", family("never", 998, (0, 700), (701, 1440)) + [(900, 901), (1, 2)])
visits("16-one-minute-for-all", family("minute", 500, (0, 600), (601, 1440)) + [(600, 601)])
