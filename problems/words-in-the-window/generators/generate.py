"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "words_in_the_window.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def window(name, text):
    write(name, text + "\n")


def sign(name, letters, length):
    rng = random.Random(name)
    text = "".join(rng.choice(letters + "  ") for _ in range(length))
    return " ".join(text.split())


ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SAME = "AHIMOTUVWXY"
OTHER = "BCDEFGJKLNPQRSZ"

window("01-one-letter", "M")
window("02-one-odd-letter", "E")
window("03-whole-alphabet", ALL)
window("04-all-that-look-the-same", SAME)
window("05-all-that-do-not", OTHER)
window("06-two-words", "HOT MAYO")
window("07-words-of-different-lengths", "A TOMATO TO TAX MY MOUTH")
window("08-same-upside-down-but-not-in-a-mirror", "HNSZ XINO")
window("09-upside-down-pairs", "COD BOX DECK HIKE")
window("10-single-letters", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")
window("11-reads-the-same", "OTTO AVA OTTO")
window("12-longest-word", "W" * 60)
window("13-longest-line", ("CAKE " * 12)[:59] + "E")
window("14-mixed", sign("mixed", ALL, 55))
window("15-mostly-readable", sign("readable", SAME * 3 + "E", 60))
window("16-short-words", sign("short", "OXEN ", 60))
