"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "sledge_rides.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def rides(name, limit, weights, quarrels=()):
    lines = [f"{len(weights)} {len(quarrels)} {limit}", " ".join(map(str, weights))]
    write(name, "\n".join(lines + [f"{a} {b}" for a, b in quarrels]) + "\n")


def pairs(n):
    return [(a, b) for b in range(1, n + 1) for a in range(1, b)]


def some_pairs(name, n, share):
    rng = random.Random(name)
    return [pair for pair in pairs(n) if rng.random() < share]


def weights(name, n, lightest, heaviest):
    rng = random.Random(name)
    return [rng.randint(lightest, heaviest) for _ in range(n)]


def crown(n):
    """Odd against even numbers: each child has quarrelled with all but its neighbour."""
    odd, even = range(1, 2 * n, 2), range(2, 2 * n + 1, 2)
    return sorted((min(a, b), max(a, b)) for a in odd for b in even if b != a + 1)


def cycle(n):
    return [(i, i + 1) for i in range(1, n)] + [(1, n)]


rides("01-one-child", 30, [30])
rides("02-two-fit-exactly", 50, [20, 30])
rides("03-a-kilogram-too-much", 49, [20, 30])
rides("04-quarrel-though-light", 50, [1, 1], [(1, 2)])
rides("05-everybody-at-once", 1000, [70] * 13)
rides("06-everybody-quarrels", 1000, [70] * 13, pairs(13))
rides("07-odd-circle-of-quarrels", 1000, [1] * 13, cycle(13))
rides("08-even-circle-of-quarrels", 1000, [1] * 12, cycle(12))
rides("09-two-camps", 1000, [50] * 13, [(a, b) for a, b in pairs(13) if (a <= 6) != (b <= 6)])
rides("10-heaviest-first-is-wrong", 60, [30, 26, 20, 20, 14, 10])
rides("11-fullest-sledge-first-is-wrong", 12, [6, 6, 5, 5, 1, 1, 4, 4, 4])
rides("12-quarrels-in-a-bad-order", 99, [1] * 8, crown(4))
rides("13-everybody-alone", 10, [6] * 13)
rides("14-thirds", 300, [100] * 12 + [1])
rides("15-any-without-quarrels", 100, weights("any", 13, 10, 60))
rides("16-any", 100, weights("some", 13, 5, 50), some_pairs("some", 13, 0.25))
rides("17-many-quarrels", 200, weights("many", 13, 5, 50), some_pairs("many", 13, 0.6))
rides("18-few-quarrels", 150, weights("few", 13, 20, 70), some_pairs("few", 13, 0.1))
rides("19-small", 20, weights("small", 7, 1, 15), some_pairs("small", 7, 0.3))
rides("20-light-children", 1000, weights("light", 13, 1, 9), some_pairs("light", 13, 0.4))
rides("21-near-the-limit", 120, [31, 31, 30, 30, 30, 30, 30, 30, 29, 29, 30, 31, 29])
rides("22-weight-and-quarrels-together", 10, [6, 6, 4, 4], [(1, 3), (1, 4)])
