"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "evening_swim.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def guest(name, age, hour):
    write(name, f"{age} {hour}\n")


guest("01-newborn", 0, 8)
guest("02-oldest-free-child", 3, 12)
guest("03-youngest-with-a-ticket", 4, 12)
guest("04-oldest-child", 15, 9)
guest("05-youngest-adult", 16, 9)
guest("06-oldest-adult", 64, 14)
guest("07-youngest-senior", 65, 14)
guest("08-oldest-senior", 120, 15)
guest("09-last-hour-of-the-day", 40, 17)
guest("10-first-hour-of-the-evening", 40, 18)
guest("11-last-hour-of-the-evening", 40, 20)
guest("12-free-in-the-evening", 2, 19)
guest("13-oldest-free-child-in-the-evening", 3, 18)
guest("14-youngest-with-a-ticket-in-the-evening", 4, 18)
guest("15-youngest-adult-in-the-evening", 16, 20)
guest("16-oldest-adult-in-the-evening", 64, 19)
guest("17-youngest-senior-in-the-evening", 65, 18)
guest("18-oldest-senior-in-the-evening", 120, 20)
guest("19-child-in-the-last-hour-of-the-day", 7, 17)
guest("20-senior-in-the-last-hour-of-the-day", 70, 17)
