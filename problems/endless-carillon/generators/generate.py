"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "endless_carillon.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


LONGEST = 10**18
ROOM = 40


def carillon(name, n, bells, motifs):
    write(name, "\n".join([f"{n} {bells} {len(motifs)}", *motifs]) + "\n")


def random_motifs(name, bells, lengths):
    rng = random.Random(name)
    return ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz"[:bells], k=k)) for k in lengths]


carillon("01-one-bell", 1, 1, ["a"])
carillon("02-one-bell-long-motif", 1, 1, ["a" * ROOM])
carillon("03-one-note", 1, 3, ["aa", "ab"])
carillon("04-motif-is-just-the-melody", 3, 2, ["aba"])
carillon("05-motif-longer-than-the-melody", 3, 2, ["abaabaabaabaaba"])
carillon("06-motif-twice-as-long-but-one", 4, 2, ["abbaabb", "aaaa"])
carillon("07-end-meets-beginning", 5, 2, ["aab", "bba"])
carillon("08-motif-within-a-motif", 9, 3, ["abcab", "bc"])
carillon("09-motif-at-the-end-of-a-beginning", 12, 2, ["aabbabab", "bba"])
carillon("10-equal-motifs", 7, 2, ["ab", "ab", "ab"])
carillon("11-odd-and-taking-turns", LONGEST - 1, 2, ["aa", "bb"])
carillon("12-hardly-anything-forbidden", 20, 26, ["z" * ROOM])
carillon("13-every-bell-forbidden", 10**9, 3, ["a", "b", "c"])
carillon("14-deep-repetition", LONGEST, 2, ["ab" * 20])
carillon("15-small", 10, 3, random_motifs("small", 3, [3, 3, 4]))
carillon("16-short-melody-long-motifs", 6, 2, random_motifs("short", 2, [7, 8, 9, 10]))
carillon("17-multiple-of-the-modulus", 1_000_000_007, 2, ["aaa", "bab"])
carillon("18-long", 999_999_999_999_999_989, 26, random_motifs("long", 26, [4] * 10))
carillon("19-all-bits", 2**59 - 1, 4, random_motifs("bits", 4, [5, 5, 6, 6, 9, 9]))
carillon("20-one-long-motif", LONGEST, 2, random_motifs("one", 2, [ROOM]))
carillon("21-as-many-as-possible", LONGEST - 11, 3, random_motifs("many", 3, [4] * 10))
