"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "echo_in_the_gorge.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def shout(name, word, k):
    write(name, f"{word}\n{k}\n")


shout("01-one-letter", "o", 1)
shout("02-one-letter-good-weather", "o", 50)
shout("03-whole-word-exactly", "cheese", 6)
shout("04-one-letter-less-than-the-word", "cheese", 5)
shout("05-one-letter-more-than-the-word", "cheese", 7)
shout("06-twice-the-word", "yodel", 10)
shout("07-short-word-good-weather", "hey", 50)
shout("08-same-letters", "aaaaaaaaaaaaaaaa", 9)
shout("09-longest-word-bad-weather", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx", 1)
shout("10-longest-word-good-weather", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx", 50)
shout("11-longest-word-but-one", "zyxwvutsrqponmlkjihgfedcbazyxwvutsrqponmlkjihgfedc", 49)
shout("12-two-letters", "hi", 2)
shout("13-ordinary", "mountaingoat", 4)
