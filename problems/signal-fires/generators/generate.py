"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "signal_fires.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    (SECRET / name).parent.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def road(name, heights):
    write(name, f"{len(heights)}\n{' '.join(map(str, heights))}\n")


def random_heights(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(n)]


def waves(n, length, height):
    """Falls for `length` towers, then jumps up again."""
    return [height + length - i % length for i in range(n)]


road("1-small/01-one-tower", [1000000])
road("1-small/02-two-towers", [5, 5])
road("1-small/03-all-alike", [3] * 1000)
road("1-small/04-rising", list(range(1, 1001)))
road("1-small/05-falling", list(range(1000, 0, -1)))
road("1-small/06-valley", list(range(500, 0, -1)) + list(range(1, 501)))
road("1-small/07-two-heights", random_heights("two", 1000, 1, 2))
road("1-small/08-few-heights", random_heights("few", 999, 1, 8))
road("1-small/09-any-heights", random_heights("any", 1000, 1, 10**6))
road("1-small/10-teeth", [1 + 9 * (i % 2) for i in range(1000)])
road("2-large/01-all-alike", [7] * 20_000)
road("2-large/02-falling", list(range(100_000, 0, -1)))
road("2-large/03-valley", list(range(5000, 0, -1)) + list(range(1, 5001)))
road("2-large/04-one-hill-far-off", list(range(9_999, 0, -1)) + [10**6])
road("2-large/05-two-heights", random_heights("large two", 20_000, 8, 9))
road("2-large/06-few-heights", random_heights("large few", 20_000, 1, 20))
road("2-large/07-any-heights", random_heights("large any", 9000, 1, 10**6))
road("2-large/08-waves", waves(15_000, 500, 100))
