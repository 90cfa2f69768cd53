"""Writes data/secret, always the same files."""
import pathlib
import random

SECRET = pathlib.Path(__file__).resolve().parent.parent / "data" / "secret"


def ridge(name, stones, summit, seed):
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(f"{stones} {summit} {seed}\n")
    (SECRET / f"{name}.ans").write_text(f"{summit}\n")


def random_ridge(name):
    rng = random.Random(name)
    stones = 10**9 - rng.randrange(10**6)
    ridge(name, stones, rng.randint(1, stones), rng.randrange(1, 2**64))


LONGEST = 10**9

ridge("01-one-stone", 1, 1, 1)
ridge("02-two-stones-falling", 2, 1, 2)
ridge("03-two-stones-rising", 2, 2, 3)
ridge("04-three-stones", 3, 2, 0)
ridge("05-longest-falling", LONGEST, 1, 5)
ridge("06-longest-rising", LONGEST, LONGEST, 6)
ridge("07-longest-second", LONGEST, 2, 0)
ridge("08-longest-last-but-one", LONGEST, LONGEST - 1, 0)
ridge("09-longest-middle", LONGEST, LONGEST // 2, 9)
ridge("10-longest-after-the-middle", LONGEST, LONGEST // 2 + 1, 0)
ridge("11-power-of-two", 2**29, 2**28 + 1, 11)
ridge("12-above-a-power-of-two", 2**29 + 1, 2**29 + 1, 12)
ridge("13-a-hundred-stones", 100, 87, 13)
for number in range(14, 19):
    random_ridge(f"{number}-random")
