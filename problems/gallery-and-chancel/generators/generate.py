"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "gallery_and_chancel.py"
MOST = 10**6


def concert(name, singers, ensembles):
    """Singers as pairs; ensembles as both bonuses and the members."""
    lines = [f"{len(singers)} {len(ensembles)}", *(f"{a} {b}" for a, b in singers)]
    for gallery, chancel, members in ensembles:
        lines.append(" ".join(map(str, [len(members), gallery, chancel, *members])))
    text = "\n".join(lines) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_concert(name, n, g, largest, most_alone, most_together):
    rng = random.Random(name)
    singers = [(rng.randint(0, most_alone), rng.randint(0, most_alone)) for _ in range(n)]
    ensembles = []
    for _ in range(g):
        members = rng.sample(range(1, n + 1), rng.randint(2, largest))
        ensembles.append((rng.randint(0, most_together), rng.randint(0, most_together), members))
    concert(name, singers, ensembles)


def chain(n, alone, together):
    """The ends want to different sides, and each two neighbours together."""
    singers = [(alone, 0), *[(0, 0)] * (n - 2), (0, alone)]
    return singers, [(together, together + i % 3, [i, i + 1]) for i in range(1, n)]


def blocks(name, count, size):
    """Whole blocks have to move together, though their ensembles overlap only in part."""
    rng = random.Random(name)
    n = count * size
    singers = [(rng.randint(0, 3), rng.randint(3, 8)) for _ in range(n)]
    ensembles = []
    for block in range(count):
        members = list(range(block * size + 1, (block + 1) * size + 1))
        for i in range(size):
            pair = [members[i], members[(i + 1) % size]]
            ensembles.append((rng.randint(2, 7), rng.randint(0, 1), pair))
    return singers, ensembles


concert("01-one-singer", [(3, 8)], [])
concert("02-one-singer-nothing-to-gain", [(0, 0)], [])
concert("03-no-ensembles", [(5, 2), (2, 5), (MOST, 0), (0, MOST)], [])
concert("04-all-zero", [(0, 0)] * 5, [(0, 0, [1, 2, 3]), (0, 0, [4, 5])])
concert("05-ensembles-decide", [(1, 0), (0, 1)], [(5, 4, [1, 2])])
concert("06-ensemble-torn-apart", [(9, 0), (0, 9)], [(8, 8, [1, 2])])
concert("07-same-singers-again", [(0, 4), (0, 4)], [(3, 0, [1, 2]), (3, 0, [2, 1]), (3, 0, [1, 2])])
TRIANGLE = [(4, 0, [1, 2]), (4, 0, [2, 3]), (4, 0, [1, 3])]
concert("08-only-all-three-together", [(0, 3)] * 3, TRIANGLE)
concert("09-large-ensemble-is-no-sum-of-pairs", [(0, 5)] * 6, [(31, 0, [1, 2, 3, 4, 5, 6])])
concert("10-unequal-bonuses", [(4, 3), (2, 5)], [(0, 7, [1, 2]), (6, 0, [2, 1])])
concert("11-chain", *chain(60, 30, 10))
concert("12-long-chain", *chain(200, MOST, MOST - 2))
concert("13-blocks", *blocks("blocks", 8, 5))
concert("14-many-blocks", *blocks("many", 20, 10))
random_concert("15-small", 8, 6, 3, 9, 9)
random_concert("16-medium", 20, 25, 5, 50, 60)
random_concert("17-pairs", 150, 300, 2, 100, 100)
random_concert("18-ensembles-weigh-little", 100, 100, 8, MOST, 1000)
random_concert("19-ensembles-weigh-much", 200, 150, 20, 1000, MOST)
random_concert("20-largest", 200, 300, 10, MOST, MOST)
random_concert("21-two-large-ones", 200, 2, 200, 100, MOST)
