"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "from_ferry_to_bus.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def timetable(name, walk, ferries, buses):
    lines = [f"{len(ferries)} {len(buses)} {walk}", " ".join(map(str, ferries)), " ".join(map(str, buses))]
    write(name, "\n".join(lines) + "\n")


def times(name, n, first, last):
    return sorted(random.Random(name).sample(range(first, last + 1), n))


timetable("01-caught-in-the-same-minute", 0, [0], [0])
timetable("02-missed-by-a-minute", 1, [0], [0])
timetable("03-each-just-caught", 7, [10, 20, 30], [17, 27, 37])
timetable("04-each-just-missed", 8, [10, 20, 30], [17, 27, 37])
timetable("05-several-ferries-for-one-bus", 5, [10, 11, 12, 13], [60, 500])
timetable("06-several-buses-before-the-first-ferry", 0, [100], [1, 2, 3, 99, 103])
timetable("07-nobody-catches-a-bus", 3, [50, 60, 70], [10, 20, 30])
timetable("08-longest-wait-first", 2, [3, 200, 210], [150, 204, 213])
timetable("09-longest-wait-last", 2, [3, 20, 210], [6, 23, 900])
timetable("10-longest-possible-wait", 0, [0], [1_000_000])
timetable("11-one-bus-for-all", 1000, list(range(0, 9000, 9)), [999_999])
timetable("12-one-ferry", 300, [4000], times("one ferry", 500, 0, 9000))
timetable("13-minute-by-minute", 0, list(range(2000)), list(range(1000, 3000)))
timetable("14-few", 20, times("few ferries", 40, 0, 900), times("few buses", 60, 0, 900))
timetable("15-buses-are-rare", 15, times("rare ferries", 1500, 0, 9999), times("rare buses", 30, 0, 9999))
timetable("16-largest", 10, times("largest ferries", 10_000, 70_000, 99_999), times("largest buses", 10_000, 60_000, 99_990))
