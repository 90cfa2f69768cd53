"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "workshop_day.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)
END = 10**6


def fair(name, workshops):
    lines = [f"{start} {end} {value}" for start, end, value in workshops]
    write(name, "\n".join([str(len(lines)), *lines]) + "\n")


def random_fair(name, n, last, longest, most):
    rng = random.Random(name)
    workshops = []
    for _ in range(n):
        start = rng.randrange(last)
        end = min(last, start + rng.randint(1, longest))
        workshops.append((start, end, rng.randint(1, most)))
    return workshops


def shuffled(name, workshops):
    random.Random(name).shuffle(workshops)
    return workshops


fair("01-one", [(0, END, 1)])
fair("02-all-the-same", [(5, 6, 9)] * 100)
fair("03-one-long-or-many-short", [(0, 1000, 1000)] + [(i, i + 1, 1) for i in range(999)])
fair("04-one-long-beats-many-short", [(0, 100, 101)] + [(i, i + 1, 1) for i in range(100)])
fair("05-nested", [(i, 400 - i, 1 + 7 * i % 11) for i in range(200)])
fair("06-a-middle-worth-less-than-its-sides", [(0, 10, 6), (9, 21, 10), (20, 30, 6)] * 3)
fair("07-back-to-back", shuffled("back", [(200 * i, 200 * i + 200, END) for i in range(5000)]))
fair("08-one-minute-too-long", shuffled("long", [(40 * i, 40 * i + 41, 10**5 + i % 7) for i in range(3000)]))
fair("09-same-start", [(0, i + 1, 10**6 - 7 * i) for i in range(1000)])
fair("10-same-end", [(i, END, i + 1) for i in range(1000)])
fair("11-few", random_fair("few", 30, 60, 15, 20))
fair("12-crowded-hour", random_fair("crowded", 5000, 100, 20, 10**6))
fair("13-short-ones", random_fair("short", 20_000, 10**5, 9, 99))
fair("14-any-length", random_fair("any", 5000, END, END, 10**6))
fair("15-medium-lengths", random_fair("medium", 3000, END, 2000, 10**6))
