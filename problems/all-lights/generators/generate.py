"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "all_lights.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


# Six periods near 1000 of which no two have a common divisor.
LARGE = [1000, 999, 997, 991, 989, 983]


def lights(name, lighthouses):
    """Lighthouses as pairs of a period and the seconds in which it shines."""
    lines = [str(len(lighthouses))]
    for period, seconds in lighthouses:
        lines.append(" ".join(map(str, [period, len(seconds), *sorted(seconds)])))
    write(name, "\n".join(lines) + "\n")


def through(second, periods, name, others):
    """All shine in this second, and each in some others of its period."""
    rng = random.Random(name)
    lighthouses = []
    for period in periods:
        seconds = {second % period}
        while len(seconds) < min(1 + others, period):
            seconds.add(rng.randrange(period))
        lighthouses.append((period, seconds))
    return lighthouses


def one_second_each(name, periods):
    rng = random.Random(name)
    return [(period, {rng.randrange(period)}) for period in periods]


def any_seconds(name, periods, most):
    rng = random.Random(name)
    return [(p, set(rng.sample(range(p), min(p, rng.randint(1, most))))) for p in periods]


def product(numbers):
    result = 1
    for number in numbers:
        result *= number
    return result


lights("01-always-on", [(1, {0})])
lights("02-one-lighthouse", [(1000, {999})])
lights("03-second-zero", [(6, {0, 5}), (1000, {0, 1}), (7, {0})])
lights("04-same-period", [(9, {1, 4, 7}), (9, {0, 4, 8})])
lights("05-same-period-never", [(9, {1, 4, 7}), (9, {0, 3, 6})])
lights("06-one-period-divides-the-other", [(12, {7, 11}), (4, {1, 3}), (6, {5})])
lights("07-common-divisor", [(12, {7}), (18, {1}), (30, {7, 13})])
lights("08-common-divisor-never", [(12, {7}), (18, {2, 5, 9}), (35, {0, 1, 2})])
lights("09-third-one-spoils-it", [(4, {1}), (6, {3}), (12, {1, 3, 5, 7, 11})])
lights("10-best-is-not-the-earliest-pair", [(5, {1, 3}), (7, {1, 3}), (8, {2, 5})])
lights("11-last-second-of-all", [(period, {period - 1}) for period in LARGE])
lights("12-largest-periods", one_second_each("largest", LARGE))
lights("13-largest-periods-many-seconds", any_seconds("seconds", LARGE, 6))
lights("14-six-seconds-each", through(product(LARGE) // 3, LARGE, "six", 5))
lights("15-powers-of-two", through(777, [2, 8, 32, 128, 512, 64], "two", 1))
lights("16-powers-of-two-never", [(512, {300}), (256, {45, 46}), (128, {44})])
lights("17-many-divisors", through(123_456, [720, 840, 960, 900, 504, 630], "divisors", 5))
lights("18-squares-and-cubes", through(10**9, [729, 512, 343, 625, 486, 960], "squares", 3))
lights("19-small", any_seconds("small", [6, 10, 15], 3))
lights("20-beyond-double-precision", one_second_each("double", [997, 991, 983, 977, 971, 967]))
