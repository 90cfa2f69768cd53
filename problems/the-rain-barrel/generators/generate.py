"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "the_rain_barrel.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def summer(name, capacity, days):
    lines = [f"{len(days)} {capacity}"] + [f"{rain} {need}" for rain, need in days]
    write(name, "\n".join(lines) + "\n")


def weather(name, n, rain, need):
    rng = random.Random(name)
    return [(rng.randint(0, rain), rng.randint(0, need)) for _ in range(n)]


summer("01-one-dry-day", 1, [(0, 0)])
summer("02-one-wet-day", 1, [(5, 0)])
summer("03-one-thirsty-day", 10, [(0, 7)])
summer("04-rain-of-the-day-waters-the-garden", 10, [(8, 8), (8, 8), (8, 8)])
summer("05-runs-over-although-the-garden-needs-it", 10, [(15, 5), (4, 2)])
summer("06-runs-over-and-tap-on-one-day", 10, [(15, 12), (30, 25)])
summer("07-exactly-full-and-exactly-empty", 20, [(20, 20), (5, 0), (15, 20), (7, 7)])
summer("08-one-litre-over", 20, [(21, 20), (5, 0), (16, 20)])
summer("09-never-any-rain", 300, [(0, 3)] * 365)
summer("10-never-any-need", 300, [(3, 0)] * 365)
summer("11-run-over-above-32-bits", 10**9, [(10**9, 0)] * 10)
summer("12-tap-above-32-bits", 10**9, [(0, 10**9)] * 10)
summer("13-after-the-rain-nearly-31-bits", 10**9, [(10**9, 0), (10**9, 10**9), (10**9, 10**9)])
summer("14-largest", 1, [(10**9, 10**9)] * 1500)
summer("15-small-barrel", 60, weather("small", 1000, 100, 100))
summer("16-large-barrel", 700, weather("large", 5000, 99, 99))
summer("17-wet-summer", 100, weather("wet", 500, 90, 30))
summer("18-dry-summer", 100, weather("dry", 500, 30, 90))
summer("19-large-numbers", 10**9, weather("numbers", 1000, 10**9, 10**9))
