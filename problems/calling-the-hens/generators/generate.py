"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "calling_the_hens.py"


def hens(name, price, wanted, others):
    """Names separated by blanks, or lists of them."""
    wanted, others = (x.split() if isinstance(x, str) else list(x) for x in (wanted, others))
    lines = [f"{hen} +" for hen in wanted] + [f"{hen} -" for hen in others]
    random.Random(name).shuffle(lines)
    text = "\n".join([f"{len(lines)} {price}", *lines]) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_hens(name, count, price, letters, shortest, longest, share):
    rng = random.Random(name)
    names = set()
    while len(names) < count:
        names.add("".join(rng.choices(letters, k=rng.randint(shortest, longest))))
    names = sorted(names)
    rng.shuffle(names)
    split = round(count * share)
    hens(name, price, names[:split], names[split:])


def families(name, price, count, size):
    """Each family has its own beginning; the last in each is not wanted."""
    rng = random.Random(name)
    wanted, others = [], []
    beginnings = rng.sample([a + b for a in "abcdefghij" for b in "klmnopqrst"], count)
    for beginning in beginnings:
        members = {"".join(rng.choices("uvwxyz", k=rng.randint(3, 9))) for _ in range(size)}
        *good, bad = (beginning + member for member in sorted(members))
        wanted += good
        others.append(bad)
    hens(name, price, wanted, others)


def long_names(count):
    """Names of 30 letters that differ only at the end."""
    return ["a" * 24 + format(i, "06b").replace("0", "a").replace("1", "b") for i in range(count)]


ALPHABET = "abcdefghijklmnopqrstuvwxyz"

hens("01-one-hen", 7, "z", "")
hens("02-one-hen-not-wanted", 7, "", "z")
hens("03-all-wanted", 3, "berta bea olga lilo lotte lina", "")
hens("04-none-wanted", 3, "", "berta bea olga lilo lotte lina")
hens("05-corn-for-nothing", 0, "aaa aab abc bcd", "aac aad abd bce")
hens("06-wanted-name-is-a-beginning", 4, "bea", "beate beatrix beata")
hens("07-both-are-wanted", 4, "bea beatrix", "beate beata b")
hens("08-unwanted-name-is-a-beginning", 5, "beatrix", "b be bea beat")
hens("09-chain-of-names", 2, "aaaa aaaaaa", "a aa aaa aaaaa aaaaaaa")
hens("10-just-as-dear", 3, "abcd abef", "abxx")
hens("11-together-is-cheaper", 4, "abcda abcdb abcdc", "abcdz")
hens("12-alone-each-would-stay", 2, "abcd abce abcf abcg", "abch abci")
hens("13-one-letter-each", 1000, ALPHABET[::2].replace("", " "), ALPHABET[1::2].replace("", " "))
hens("14-long-names", 1, long_names(64)[::3], long_names(64)[1::3])
random_hens("15-small", 8, 2, "ab", 1, 4, 0.5)
random_hens("16-two-letters", 600, 3, "ab", 1, 14, 0.5)
random_hens("17-few-wanted", 1000, 2, "abc", 3, 10, 0.03)
random_hens("18-few-not-wanted", 1000, 5, "abcd", 2, 9, 0.97)
families("19-families", 3, 60, 12)
random_hens("20-largest-short", 2000, 1000, ALPHABET, 2, 4, 0.4)
random_hens("21-largest-long", 2000, 40, ALPHABET, 30, 30, 0.5)
