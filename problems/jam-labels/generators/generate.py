"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "jam_labels.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def label(name, jam, year):
    write(name, f"{jam}\n{year}\n")


label("01-one-letter", "Q", 1999)
label("02-one-shorter-than-the-year-line", "Blackcurran", 1987)
label("03-as-long-as-the-year-line", "Blackcurrant", 2000)
label("04-one-longer-than-the-year-line", "Blackcurrants", 2001)
label("05-longer-only-with-its-spaces", "Fig and lemon", 2023)
label("06-many-short-words", "A b c d e f g h i j k l m n o p q r s t", 1900)
label("07-longest-word", "M" * 40, 2100)
label("08-longest-name", "Gooseberry with ginger and a little mint", 2012)
label("09-two-words", "Damson plum", 2031)
label("10-from-the-story", "Redcurrant and vanilla", 2024)
label("11-capital-letters", "RASPBERRY EXTRA SWEET", 1950)
