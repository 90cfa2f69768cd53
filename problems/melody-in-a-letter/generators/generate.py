"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "melody_in_a_letter.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def line(name, text):
    write(name, text + "\n")


def scribble(name, characters, length):
    rng = random.Random(name)
    text = "".join(rng.choice(characters) for _ in range(length))
    return " ".join(text.split())


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

line("01-one-note", "a")
line("02-one-capital-note", "G")
line("03-one-silent-letter", "q")
line("04-one-note-among-others", "Pst! Is it you, Tom? Why not try a trick?")
line("05-same-note-again", "Bim! Bom! Bum? No: b-b, Mr. B.")
line("06-h-is-not-a-note", "Hush, hush: hot hills")
line("07-no-letters-at-all", "?! ... - ;:,' -- !!")
line("08-just-behind-g", "hH iI jJ ghGH")
line("09-all-letters", LETTERS)
line("10-up-and-down", "a b c d e f g F E D C B A")
line("11-longest-way", "aG" * 500)
line("12-one-key-a-thousand-times", "f" * 1000)
line("13-first-key-far-from-a", "good fog")
line("14-spaces-between", scribble("spaces", "ag   ", 900))
line("15-long-letter", scribble("letter", LETTERS + "  .,;:!?'-", 1000))
line("16-only-the-last", "Thirty-six sly owls sit on my window sill, why? B")
