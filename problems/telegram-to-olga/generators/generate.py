"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "telegram_to_olga.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def telegram(name, price, text):
    write(name, f"{price}\n{text}\n")


def chatter(name, lengths, length):
    """Words of random lengths, some of them STOP, of `length` characters in all."""
    rng = random.Random(name)
    words = []
    while len(" ".join(words)) < length:
        word = "".join(rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for _ in range(rng.choice(lengths)))
        words.append("STOP" if rng.randint(1, 6) == 1 else word)
    return " ".join(words)[:length].rstrip()


telegram("01-one-word", 1, "HI")
telegram("02-only-stop", 30, "STOP")
telegram("03-stop-again-and-again", 30, "STOP STOP STOP STOP STOP STOP STOP STOP STOP")
telegram("04-seven-words", 10, "COME HOME AT ONCE MY DEAR FRIEND")
telegram("05-six-words-and-stop", 10, "COME HOME AT ONCE DEAR FRIEND STOP")
telegram("06-eight-words", 10, "COME HOME AT ONCE OH MY DEAR FRIEND")
telegram("07-exactly-ten-letters", 7, " ".join(["STRAWBERRY"] * 8))
telegram("08-eleven-letters", 7, " ".join(["GINGERBREAD"] * 5))
telegram("09-twenty-and-twenty-one-letters", 9, "A" * 20 + " " + "B" * 21 + " " + "C" * 30 + " " + "D" * 31)
telegram("10-words-that-contain-stop", 5, "STOPS NONSTOP STOPPING STOPWATCH BUSSTOP ASTOP STOPSTOP STOP DOORSTOP")
telegram("11-longest-word", 100, "W" * 500)
telegram("12-many-short-words", 100, " ".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 9))
telegram("13-long-word-reaches-the-least", 3, "X" * 61)
telegram("14-long-word-just-below-the-least", 3, "X" * 60)
telegram("15-short-chatter", 12, chatter("short", [1, 2, 3, 4, 5], 480))
telegram("16-long-chatter", 85, chatter("long", [3, 9, 10, 11, 19, 20, 21], 500))
