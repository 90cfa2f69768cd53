"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "cliffhangers.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def book(name, limit, minutes, awake):
    awake = [*awake[:-1], 0]
    lines = [f"{len(minutes)} {limit}", " ".join(map(str, minutes)), " ".join(map(str, awake))]
    write(name, "\n".join(lines) + "\n")


def random_book(name, n, limit, longest, most_awake):
    rng = random.Random(name)
    minutes = [rng.randint(1, longest) for _ in range(n)]
    awake = [rng.randint(0, most_awake) for _ in range(n)]
    book(name, limit, minutes, awake)


book("01-one-chapter", 1, [1], [0])
book("02-one-evening", 100, [20] * 5, [3, 1, 4, 1, 0])
book("03-exactly-one-evening", 100, [50, 49, 1], [5, 5, 0])
book("04-one-minute-too-long", 100, [50, 50, 1], [5, 7, 0])
book("05-each-chapter-fills-an-evening", 60, [60] * 40, [10**6] * 40)
book("06-as-much-as-fits-is-exciting", 30, [10, 10, 10, 10], [1, 2, 50, 0])
book("07-calmest-place-comes-too-early", 30, [10, 10, 10, 10, 10], [1, 4, 9, 90, 0])
book("08-calmest-place-costs-later", 20, [10] * 6, [3, 4, 100, 4, 90, 0])
book("09-same-minutes-fewer-evenings", 30, [10] * 9, [0, 0, 5, 0, 0, 5, 0, 0, 0])
book("10-all-calm", 7, [1, 2, 3, 4, 3, 2, 1] * 30, [0] * 210)
book("11-more-than-32-bits", 10**5, [60_000] * 2000, [10**7 - i % 7 for i in range(2000)])
book("12-all-in-one-evening", 10**5, [50] * 2000, [1] * 2000)
random_book("13-random", 2000, 10**5, 10**4, 10**7)
random_book("14-short-chapters", 2000, 10**5, 150, 10**7)
random_book("15-few-values", 2000, 30, 10, 2)
random_book("16-long-chapters", 2000, 10**5, 10**5, 10**7)
random_book("17-small", 15, 20, 9, 12)
