"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "sourdough_for_sunday.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def bread(name, ready, minutes):
    write(name, f"{ready}\n{minutes}\n")


bread("01-one-minute", "12:00", 1)
bread("02-begins-at-midnight", "06:00", 360)
bread("03-a-minute-before-midnight", "06:00", 361)
bread("04-a-minute-after-midnight", "06:00", 359)
bread("05-ready-at-midnight", "00:00", 1)
bread("06-exactly-one-day", "09:30", 1440)
bread("07-midnight-of-the-day-before", "10:00", 2040)
bread("08-just-before-that-midnight", "10:00", 2041)
bread("09-two-days", "07:45", 3600)
bread("10-longest", "00:00", 10_000)
bread("11-longest-late", "23:59", 10_000)
bread("12-small-hours-and-minutes", "07:08", 65)
bread("13-single-digits-on-another-day", "03:04", 1500)
bread("14-three-days-to-the-minute", "17:17", 4320)
bread("15-from-midnight-to-midnight", "00:00", 7200)
bread("16-ordinary", "16:20", 735)
bread("17-overnight", "11:11", 1111)
