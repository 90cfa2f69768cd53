"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "boathouse_book.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def book(name, names):
    write(name, "\n".join([str(len(names)), *names]) + "\n")


def members(rng, count, shortest, longest):
    """`count` different names."""
    names = {}
    while len(names) < count:
        names["".join(rng.choices(LETTERS, k=rng.randint(shortest, longest)))] = True
    return list(names)


def random_book(name, n, count, shortest=1, longest=12):
    rng = random.Random(name)
    people = members(rng, count, shortest, longest)
    return [rng.choice(people) for _ in range(n)]


def many_out(name):
    """12 000 members go out, and then the last 8 000 of them come back."""
    people = members(random.Random(name), 12_000, 4, 4)
    return people + people[:3999:-1]


book("01-one-name", ["x"])
book("02-out-and-back", ["x", "x"])
book("03-three-trips", ["eva"] * 6)
book("04-out-for-the-third-time", ["eva", "kim"] + ["eva"] * 4)
book("05-still-out-not-in-order-of-the-alphabet", ["zoe", "yann", "liv", "bo", "liv"])
book("06-same-first-letters", ["marta", "mara", "marten", "mar", "marc", "m"])
book("07-most-in-the-middle", ["a", "b", "c", "d", "d", "c", "b", "a", "e"])
book("08-most-at-the-end", ["a", "a", "b", "b", "c", "d", "e"])
book("09-names-in-names", ["an", "ann", "anna", "an", "na", "ann", "n", "a"])
book("10-longest-names", random_book("longest", 100, 15, 12, 12))
book("11-few-members-many-trips", random_book("few", 5000, 4))
book("12-many-members", random_book("many", 4000, 2500))
book("13-many-out-at-once", many_out("out"))
