"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "family_pattern.py"


def scarves(name, k, stripes):
    text = "\n".join([f"{len(stripes)} {k}", *stripes]) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_scarf(rng, length, colours):
    return "".join(rng.choices(colours, k=length))


def with_pattern(name, m, length, pattern_length, colours, holders):
    """Some scarves hold a pattern, in either direction; the others differ from it in one stripe."""
    rng = random.Random(name)
    pattern = random_scarf(rng, pattern_length, colours)
    result = []
    for number in range(m):
        piece = pattern
        if number >= holders:
            middle = pattern_length // 2
            piece = piece[:middle] + random_scarf(rng, 1, colours) + piece[middle:]
        if rng.random() < 0.5:
            piece = piece[::-1]
        before = rng.randint(0, length - len(piece))
        after = length - len(piece) - before
        sides = random_scarf(rng, before, colours), random_scarf(rng, after, colours)
        result.append(piece.join(sides))
    rng.shuffle(result)
    return result


def random_scarves(name, m, shortest, longest, colours):
    rng = random.Random(name)
    return [random_scarf(rng, rng.randint(shortest, longest), colours) for _ in range(m)]


def thue_morse(length):
    return "".join("ab"[i.bit_count() % 2] for i in range(length))


ALPHABET = "abcdefghijklmnopqrstuvwxyz"

scarves("01-one-stripe", 1, ["q"])
scarves("02-one-scarf", 1, ["schal"])
scarves("03-one-scarf-smaller-when-turned", 1, ["zyxa"])
scarves("04-all-different", 2, list(ALPHABET))
scarves("05-one-colour", 3, ["a" * 10, "a" * 7, "a" * 25, "a" * 3])
scarves("06-only-when-turned", 2, ["abcde", "edcba"])
scarves("07-turned-comes-first", 2, ["xzyxa", "yzzyxa"])
scarves("08-twice-in-one-scarf", 2, ["abcabcabc", "xyzab", "zyx"])
scarves("09-back-and-forth-in-one-scarf", 2, ["abcdefedcba", "abd"])
scarves("10-several-longest", 2, ["mnopxabcd", "dcbayponm", "ghij", "jihg"])
scarves("11-pattern-is-a-whole-scarf", 3, ["abcab", "xabcaby", "bacbaz"])
scarves("12-at-the-ends", 2, ["pqrsaaaa", "bbbbpqrs"])
scarves("13-all-needed", 50, with_pattern("all", 50, 40, 12, "abc", 50))
scarves("14-small", 2, random_scarves("small", 4, 3, 8, "ab"))
scarves("15-short-ones", 25, random_scarves("short", 50, 1, 30, "abc"))
scarves("16-two-colours", 3, random_scarves("two", 10, 500, 1000, "ab"))
scarves("17-folds", 2, [thue_morse(4000), thue_morse(4000)[1300:3000] + "b" * 30])
scarves("18-long-in-common", 2, with_pattern("long", 2, 10_000, 6000, "ab", 2))
scarves("19-largest", 20, with_pattern("largest", 40, 500, 130, "abcd", 21))
scarves("20-largest-one-colour", 2, ["a" * 9000, "a" * 8999, "b" + "a" * 2000])
scarves("21-largest-one-scarf", 1, random_scarves("one", 1, 20_000, 20_000, ALPHABET))
