"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "earworms.py"


def song(name, a, b, k, notes):
    notes = list(notes)
    text = f"{len(notes)} {a} {b} {k}\n" + " ".join(map(str, notes)) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_notes(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(n)]


def verses(name, n, length, variations):
    """A tune again and again, each time moved; now and then one note is another."""
    rng = random.Random(name)
    tune = [rng.randint(30, 60) for _ in range(length)]
    notes = []
    while len(notes) < n:
        move = rng.randint(-15, 15)
        verse = [note + move for note in tune]
        if rng.random() < variations:
            verse[rng.randrange(length)] += 1
        notes += verse
    return notes[:n]


def fibonacci(n):
    """Few different tunes of each length."""
    word, longer = "a", "ab"
    while len(word) < n:
        word, longer = longer, longer + word
    height, notes = 40, []
    for letter in word[:n]:
        height = 40 if letter == "a" else 43
        notes.append(height)
    return notes


SCALE = list(range(1, 61))

song("1-short/01-two-notes", 2, 2, 1, [7, 7])
song("1-short/02-two-notes-k-too-large", 2, 2, 2, [1, 88])
song("1-short/03-whole-song-only", 5, 5, 1, [5, 9, 5, 9, 5])
song("1-short/04-one-note-again-and-again", 2, 60, 5, [44] * 60)
song("1-short/05-scale-sounds-alike-everywhere", 2, 30, 8, SCALE)
song("1-short/06-moved-not-repeated", 3, 6, 2, [10, 13, 11, 40, 43, 41, 70, 73, 71])
song("1-short/07-turned-upside-down-is-different", 2, 4, 2, [10, 12, 13, 40, 38, 37])
song("1-short/08-overlapping", 4, 5, 3, [1, 3, 1, 3, 1, 3, 1, 3])
song("1-short/09-exactly-k", 2, 3, 3, [1, 5, 30, 34, 60, 64, 20])
song("1-short/10-widest-intervals", 2, 3, 2, [1, 88, 1, 88, 1, 87, 1])
song("1-short/11-small", 2, 6, 2, random_notes("small", 30, 1, 4))
song("1-short/12-all-lengths-all-tunes", 2, 60, 1, random_notes("all", 60, 1, 3))

song("2-medium/13-two-notes-used", 2, 1000, 4, random_notes("two", 1000, 40, 41))
song("2-medium/14-verses", 5, 200, 3, verses("verses", 1000, 40, 0.4))
song("2-medium/15-one-note", 2, 1000, 1, [88] * 1000)
song("2-medium/16-random", 2, 5, 2, random_notes("random", 1000, 1, 88))
song("2-medium/17-up-and-down", 10, 900, 7, [40 + i % 7 for i in range(1000)])

song("3-all/18-all-tunes", 2, 12_000, 1, random_notes("tunes", 12_000, 1, 9))
song("3-all/19-one-note", 2, 15_000, 15_001, [1] * 30_000)
song("3-all/20-few-tunes", 100, 20_000, 50, fibonacci(20_000))
song("3-all/21-verses", 20, 15_000, 2, verses("long", 30_000, 3000, 0.9))
