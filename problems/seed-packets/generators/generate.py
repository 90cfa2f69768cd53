"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "seed_packets.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def packets(name, heaps):
    write(name, "\n".join([str(len(heaps)), *heaps]) + "\n")


def shuffled(rng, word):
    return "".join(rng.sample(word, len(word)))


def random_heaps(name, n, letters, shortest, longest):
    rng = random.Random(name)
    return ["".join(rng.choices(letters, k=rng.randint(shortest, longest))) for _ in range(n)]


def groups(name, words, size):
    """`size` heaps of the letters of each word, all mixed."""
    rng = random.Random(name)
    heaps = [shuffled(rng, word) for word in words for _ in range(size)]
    rng.shuffle(heaps)
    return heaps


packets("01-one-packet", ["z"])
packets("02-two-alike", ["radish", "hidras"])
packets("03-equally-often", ["aab", "abb", "aba", "bab", "ab", "ba", "aabb", "abab"])
packets("04-same-sums", ["ad", "bc", "aff", "bbi", "ehi", "fgi", "adf", "bce", "cde", "bcg"])
packets("05-one-letter-each", list(LETTERS) * 3)
packets("06-longest", groups("longest", ["mangetouts", "cauliflowe", "aaaaaaaaab"], 40))
packets("07-same-sums-and-squares", groups("squares", ["afh", "bdi", "agg", "cci", "aagj", "abek", "hhaz", "bejz"], 30))
packets("08-few-letters", random_heaps("few", 3000, "ab", 1, 10))
packets("09-all-alike", ["ab", "ba"] * 50_000)
packets("10-all-letters", random_heaps("all", 15_000, LETTERS, 1, 10))
packets("11-two-large-groups", groups("two", ["aab", "abb"], 8_000))
packets("12-hardly-any-alike", random_heaps("rare", 10_000, LETTERS, 10, 10))
packets("13-same-letter", ["a" * (1 + i % 5) for i in range(5_000)])
