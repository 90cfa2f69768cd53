"""Writes data/secret, always the same files."""
import pathlib
import random

SECRET = pathlib.Path(__file__).resolve().parent.parent / "data" / "secret"
LONGEST = 150


def grundy_values():
    values = [0, 0]
    for n in range(2, LONGEST + 1):
        found = {values[i] ^ values[n - 2 - i] for i in range(n - 1)}
        found |= {values[i] ^ values[n - 3 - i] for i in range(n - 2)}
        values.append(next(v for v in range(n) if v not in found))
    return values


VALUES = grundy_values()


def total(lengths):
    value = 0
    for length in lengths:
        value ^= VALUES[length]
    return value


def garden(name, lengths, plays_well=1):
    SECRET.mkdir(parents=True, exist_ok=True)
    seed = random.Random(name).randrange(10**6)
    style = f"{plays_well} {seed}"
    row_line = " ".join(map(str, lengths))
    (SECRET / f"{name}.in").write_text(f"{len(lengths)}\n{row_line}\n{style}\n")
    (SECRET / f"{name}.ans").write_text(("first" if total(lengths) else "second") + "\n")


def lost(name, rows, longest):
    """Random rows of which the last makes the value 0."""
    rng = random.Random(name)
    while True:
        lengths = [rng.randint(2, longest) for _ in range(rows)]
        if total(lengths) == 0:
            return lengths


def won(name, rows, longest):
    rng = random.Random(name)
    while True:
        lengths = [rng.randint(2, longest) for _ in range(rows)]
        if total(lengths) != 0:
            return lengths


garden("01-nothing-to-put-out", [1, 1, 1])
garden("02-one-pair", [2])
garden("03-one-row-of-five", [5])
garden("04-one-long-row", [LONGEST])
garden("05-two-equal-rows", [20, 20])
garden("06-four-and-five-are-worth-the-same", [4, 5])
garden("07-different-rows-with-equal-values", [9, 16])
garden("08-three-rows-that-cancel-out", lost("cancel out", 3, 30))
garden("09-must-split-in-the-middle", [31])
garden("10-small-lost", lost("small lost", 3, 8))
garden("11-small-won", won("small won", 3, 8))
garden("12-at-random-lost", lost("random lost", 4, 40), plays_well=0)
garden("13-at-random-won", won("random won", 4, 40), plays_well=0)
garden("14-medium-lost", lost("medium lost", 5, 60))
garden("15-medium-won", won("medium won", 5, 60))
garden("16-largest-lost", lost("largest lost", 10, LONGEST))
garden("17-largest-won", won("largest won", 10, LONGEST))
garden("18-all-rows-longest", [LONGEST] * 10)
garden("19-nine-rows-longest", [LONGEST] * 9, plays_well=0)
