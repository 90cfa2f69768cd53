"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "bells.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def bells(name, first):
    write(name, first + "\n")


bells("01-one-bell", "q")
bells("02-two-backwards", "ba")
bells("03-three", "abc")
bells("04-three-backwards", "cba")
bells("05-four", "abcd")
bells("06-four-mixed", "xaqz")
bells("07-five", "abcde")
bells("08-five-mixed", "rings")
bells("09-six", "ladies")
bells("10-six-backwards", "fedcba")
bells("11-seven", "abcdefg")
bells("12-seven-mixed", "ringout")
