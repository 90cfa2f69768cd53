"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "skipping_the_article.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def shelf(name, titles):
    write(name, "\n".join([str(len(titles)), *titles]) + "\n")


def invent(name, n, words, longest):
    rng = random.Random(name)
    titles = []
    while len(titles) < n:
        article = rng.choice(["", "", "The ", "A ", "An ", "the ", "THE "])
        title = article + " ".join(rng.choice(words) for _ in range(rng.randint(1, longest)))
        if len(title) <= 40:
            titles.append(title)
    return titles


def letters(name, n, length):
    rng = random.Random(name)
    return ["".join(rng.choice("abAB") for _ in range(rng.randint(1, length))) for _ in range(n)]


WORDS = ["Moon", "moon", "River", "rivers", "of", "Snow", "House", "the", "Winter", "and", "Lamp", "a", "Bees"]

shelf("01-one-book", ["The End"])
shelf("02-only-an-article", ["Salt", "The", "Honey", "A", "An", "an"])
shelf("03-article-before-an-article", ["The A to Z of Tea", "Tea", "An The", "A An", "Button"])
shelf("04-begins-like-an-article", ["Anchor", "Thelma", "Atlas", "The Nest", "Ant Hill", "Theatre", "A Thread"])
shelf("05-small-articles", ["the Lake", "Map", "an Inn", "Jar", "a Kite", "THE HARBOUR", "aN Iron Gate"])
shelf("06-small-and-capital-letters", ["zoo", "Yard", "apple", "Zebra", "Banana", "yacht"])
shelf("07-equal-keys-keep-their-order", ["The Sea", "Sea", "A Sea", "sea", "the sea", "A Bay", "Bay", "The Bay"])
shelf("08-equal-but-for-capitals", ["moss", "MOSS", "Moss", "mOSS", "moss"])
shelf("09-beginning-of-another", ["Rains", "Rain Coat", "Rain", "Rain A", "The Rain", "Raina"])
shelf("10-space-before-letters", ["Seaside", "Sea Side", "Sea Tide", "Seat", "Sea"])
shelf("11-already-in-order", [f"{chr(97 + i)}{chr(97 + j)}" for i in range(1, 26) for j in range(26)])
shelf("12-in-opposite-order", [f"The {chr(122 - i)}{chr(122 - j)}" for i in range(26) for j in range(26)])
shelf("13-few-words", invent("few", 200, WORDS[:3], 2))
shelf("14-many-words", invent("many", 1000, WORDS, 5))
shelf("15-letters", letters("letters", 1000, 6))
shelf("16-longest-titles", letters("longest", 3, 1) + ["A" + "b" * 39, "The " + "Q" * 36, "the " + "q" * 35])
