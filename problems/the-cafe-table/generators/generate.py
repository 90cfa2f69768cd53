"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "the_cafe_table.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def price(cents):
    return f"{cents // 100}.{cents % 100:02}"


def bill(name, friends, prices):
    write(name, "\n".join([f"{len(prices)} {friends}", *map(price, prices)]) + "\n")


def orders(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(n)]


bill("01-cheapest", 1, [5])
bill("02-more-friends-than-cents", 100, [5])
bill("03-alone", 1, [320, 105])
bill("04-one-cent-each", 7, [7])
bill("05-one-cent-more", 7, [8])
bill("06-cents-below-ten", 2, [205, 205])
bill("07-cents-lost-in-floating-point", 1, [115, 429, 1901])
bill("08-sum-of-tenths", 1, [10, 20])
bill("09-tenths-among-three", 3, [10, 20])
bill("10-exactly-divisible", 10, [1990, 3010])
bill("11-largest-tip", 100, [901])
bill("12-largest", 1, [99_999] * 100)
bill("13-largest-shared", 99, [99_999] * 100)
bill("14-all-cents-below-a-euro", 1, list(range(5, 100)))
bill("15-second-euro", 1, list(range(100, 200)))
bill("16-coffee-and-cake", 6, orders("cake", 13, 180, 490))
bill("17-large-party", 83, orders("party", 100, 5, 99_999))
bill("18-odd-prices", 17, [2 * cents + 1 for cents in orders("odd", 60, 10, 900)])
