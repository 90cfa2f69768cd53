"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "bead_bracelets.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)
LONGEST = 10**18


def bracelets(name, n, k, forbidden):
    lines = [f"{n} {k} {len(forbidden)}"] + [f"{a} {b}" for a, b in forbidden]
    write(name, "\n".join(lines) + "\n")


def pairs(k):
    return [(a, b) for a in range(1, k + 1) for b in range(a, k + 1)]


def some_pairs(name, k, share):
    rng = random.Random(name)
    chosen = [pair for pair in pairs(k) if rng.random() < share]
    rng.shuffle(chosen)
    return chosen


def all_but(k, allowed):
    return [pair for pair in pairs(k) if pair not in allowed]


round_and_round = {(i, i + 1) for i in range(1, 30)} | {(1, 30)}

bracelets("01-two-beads-one-colour", 2, 1, [])
bracelets("02-nothing-goes", LONGEST, 1, [(1, 1)])
bracelets("03-one-colour", LONGEST, 1, [])
bracelets("04-two-beads", 2, 5, [(1, 1), (2, 4), (3, 5)])
bracelets("05-alternating-even", 10**18, 2, [(1, 1), (2, 2)])
bracelets("06-alternating-odd", 10**18 - 1, 2, [(1, 1), (2, 2)])
bracelets("07-everything-goes", LONGEST, 30, [])
bracelets("08-no-colour-with-itself", LONGEST - 7, 30, [(a, a) for a in range(1, 31)])
bracelets("09-only-with-itself", LONGEST - 1, 30, all_but(30, {(a, a) for a in range(1, 31)}))
bracelets("10-one-long-circle", 10**18 - 10, 30, all_but(30, round_and_round))
bracelets("11-small", 7, 4, some_pairs("small", 4, 0.4))
bracelets("12-odd-digits", 999_999_999_999_999_999, 12, some_pairs("odd", 12, 0.3))
bracelets("13-all-bits", 2**59 - 1, 30, some_pairs("bits", 30, 0.5))
bracelets("14-just-over-32-bits", 2**32 + 3, 9, some_pairs("over", 9, 0.4))
bracelets("15-many-forbidden", 123_456_789_012_345_678, 30, some_pairs("many", 30, 0.9))
bracelets("16-few-forbidden", 987_654_321_987_654_321, 29, some_pairs("few", 29, 0.05))
