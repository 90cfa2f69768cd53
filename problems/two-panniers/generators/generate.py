"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "two_panniers.py"


def market(name, allowed, goods):
    lines = [f"{len(goods)} {allowed}", *(f"{weight} {value}" for weight, value in goods)]
    text = "\n".join(lines) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_goods(name, n, heaviest, dearest, lightest=1):
    rng = random.Random(name)
    return [(rng.randint(lightest, heaviest), rng.randint(1, dearest)) for _ in range(n)]


def priced_by_weight(name, n, heaviest):
    rng = random.Random(name)
    weights = [rng.randint(heaviest // 2, heaviest) for _ in range(n)]
    return [(weight, 1 + weight * 10**9 // (2 * heaviest)) for weight in weights]


def ever_heavier(name, n):
    """The heaviest ones are hard to balance, and light ones are worth as much."""
    rng = random.Random(name)
    return [(round(10 * 2.5**i) + rng.randint(0, 9), rng.randint(1, 100)) for i in range(n)]


HEAVIEST, DEAREST = 10**12, 10**9
POWERS = [(2**i, 10 + i) for i in range(22)]

market("01-one-light-enough", 5, [(5, 9)])
market("02-one-too-heavy", 4, [(5, 9)])
market("03-two-equal", 0, [(7, 3), (7, 4)])
market("04-everything-fits", HEAVIEST, random_goods("fits", 22, HEAVIEST // 22, DEAREST))
market("05-nothing-balances", 0, [(2 * weight + weight // 2 + 1, 7) for weight, _ in POWERS[:20]])
market("06-powers-of-two", 0, POWERS)
market("07-powers-of-two-one-off", 1, POWERS)
market("08-all-equal-odd-number", 0, [(HEAVIEST, DEAREST)] * 21)
market("09-one-balances-the-rest", 0, [(1000, 50)] * 20 + [(20_000, 1)])
market("10-dear-one-has-no-partner", 3, [(10**6, DEAREST), *random_goods("partner", 15, 50, 100)])
market("11-halves-out-of-balance", 0, [(100 + i, 9) for i in range(8)] + [(806, 5), (22, 7)])
market("12-exactly-allowed", 12, [(50, 10), (38, 10), (31, 3), (18, 20)])
market("13-just-not-allowed", 11, [(50, 10), (38, 10), (31, 3), (18, 20)])
market("14-worse-balance-is-worth-more", 30, [(66, 1), (32, 2), (26, 5), (36, 2), (547, 5)])
market("15-small", 2, random_goods("small", 7, 20, 9))
market("16-many-equal-differences", 7, random_goods("equal", 22, 60, DEAREST))
market("17-beyond-32-bits", 10**6, random_goods("32 bits", 20, HEAVIEST, DEAREST, 10**11))
market("18-largest-exact", 0, random_goods("exact", 22, 10**7, DEAREST, 10**6))
market("19-largest", 10**8, random_goods("largest", 22, HEAVIEST, DEAREST, 10**11))
market("20-largest-tolerant", 10**11, random_goods("tolerant", 22, HEAVIEST, DEAREST, 10**11))
market("21-priced-by-weight", 10**7, priced_by_weight("priced", 22, HEAVIEST))
market("22-ever-heavier", 10**4, ever_heavier("heavier", 22))
WORSE = [(162, 5), (8108, 50), (108, 1), (133, 50), (103, 1), (140, 50), (408, 1), (109, 100)]
market("23-worse-balance-again", 30, WORSE)
