"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "guess_the_pumpkin.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def fair(name, weight, guesses):
    write(name, f"{len(guesses)} {weight}\n{' '.join(map(str, guesses))}\n")


def crowd(name, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(1000)]


fair("01-one-guess-exact", 1, [1])
fair("02-one-guess-far-off", 1_000_000, [1])
fair("03-two-exact-guesses", 700, [650, 700, 700, 690])
fair("04-same-guess-three-times", 500, [440, 450, 450, 449, 450])
fair("05-lower-after-higher", 500, [520, 530, 480, 560])
fair("06-higher-after-lower", 500, [430, 480, 530, 520])
fair("07-lower-twice-after-higher", 500, [520, 480, 520, 480])
fair("08-all-too-high", 1000, [4000, 3500, 2000, 9000])
fair("09-all-too-low", 900_000, [1000, 8000, 7999, 8000])
fair("10-nearest-is-too-high", 5000, [4900, 5001, 4990])
fair("11-all-the-same", 300, [310] * 1000)
fair("12-only-the-last", 777_777, [1] * 999 + [777_777])
fair("13-only-the-first", 777_777, [777_777] + [1] * 999)
fair("14-rising", 600, list(range(101, 1101)))
fair("15-falling", 600, list(range(1100, 100, -1)))
fair("16-many-close", 50_000, crowd("close", 49_700, 50_300))
fair("17-many-ties", 10, crowd("ties", 1, 20))
fair("18-anything", 345_678, crowd("anything", 1, 1_000_000))
