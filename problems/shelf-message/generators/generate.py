"""Writes data/secret, always the same files. The answer is the message itself."""
import math
import pathlib
import random

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def shelf(name, titles, message):
    assert 0 <= message < math.factorial(len(titles))
    SECRET.mkdir(parents=True, exist_ok=True)
    text = "\n".join([f"write {len(titles)}", str(message), *titles]) + "\n"
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(f"{message}\n")


def last(n):
    return math.factorial(n) - 1


def titles(name, n, letters=LETTERS, longest=12):
    rng = random.Random(name)
    found = set()
    while len(found) < n:
        found.add("".join(rng.choices(letters, k=rng.randint(1, longest))))
    found = sorted(found)
    rng.shuffle(found)
    return found


def message(name, n):
    return random.Random(name).randrange(math.factorial(n))


FALLING = list("zyxwvutsrqponmlkjihgfe")[:20]

shelf("01-one-book", ["b"], 0)
shelf("02-two-books", ["b", "a"], 0)
shelf("03-two-books-the-other-message", ["b", "a"], 1)
shelf("04-three-books-in-falling-order", ["c", "b", "a"], 2)
shelf("05-one-title-begins-another", ["aa", "a", "aaaa", "aaa", "ab", "b"], 345)
shelf("06-long-titles-alike", ["abcabcabcab" + letter for letter in "zyxwvut"], 1234)
shelf("07-first-message", titles("first", 20), 0)
shelf("08-last-message", titles("last", 20), last(20))
shelf("09-last-message-of-twelve", titles("twelve", 12), last(12))
shelf("10-first-beyond-32-bits", titles("thirteen", 13), 2**32)
shelf("11-in-falling-order", FALLING, message("falling", 20))
shelf("12-in-rising-order", FALLING[::-1], message("rising", 20))
shelf("13-few-letters", titles("few", 20, "ab", 5), message("few", 20))
shelf("14-half-of-all", titles("half", 20), last(20) // 2)
shelf("15-a-book-moves-to-the-end", titles("end", 20), math.factorial(19) - 1)
shelf("16-above-two-to-the-53", titles("doubles", 20), 2**53 + 1)
for number, n in enumerate((5, 8, 10, 15, 18, 20), start=17):
    shelf(f"{number}-any-{n}", titles(f"any {n}", n), message(f"any {n}", n))
