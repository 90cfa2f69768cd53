"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "repair_cafe.py"


def cafe(name, m, can_repair):
    lines = [" ".join(map(str, [len(helpers), *helpers])) for helpers in can_repair]
    text = "\n".join([f"{len(lines)} {m}", *lines]) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_cafe(name, n, m, fewest, most):
    rng = random.Random(name)
    numbers = range(1, m + 1)
    cafe(name, m, [rng.sample(numbers, rng.randint(fewest, most)) for _ in range(n)])


def chain(m, repeated):
    """Only one long chain of moves relieves the first helper; its things come last."""
    things = [[i, i + 1] for i in range(1, m)] * repeated
    return things + [[1]] * (repeated + 1)


def hidden(name, m, each, decoys):
    """An assignment with so many things for each helper exists; decoys lead away from it."""
    rng = random.Random(name)
    things = []
    for helper in range(1, m + 1):
        for _ in range(each):
            others = [rng.randint(1, 1 + helper // 2) for _ in range(decoys)]
            things.append(list({helper, *others}))
    rng.shuffle(things)
    for helpers in things:
        rng.shuffle(helpers)
    return things


cafe("01-one-thing", 1, [[1]])
cafe("02-one-helper", 1, [[1]] * 25)
cafe("03-more-helpers-than-things", 300, [[300, 1], [300], [1, 299]])
cafe("04-all-can-all", 7, [list(range(1, 8))] * 50)
cafe("05-one-who-can-all-and-one-who-can-one", 2, [[1, 2], [1], [1], [2, 1], [1]])
cafe("06-chain-of-moves", 9, chain(9, 1))
cafe("07-long-chain-of-moves", 200, chain(200, 1))
cafe("08-broad-chain-of-moves", 60, chain(60, 30))
cafe("09-last-thing-moves-the-first", 4, [[1, 2], [2, 3], [3, 4], [1], [2, 1]])
cafe("10-two-groups", 6, [[1, 2], [2, 1], [2, 3], [1, 3]] * 3 + [[4], [5, 6], [6, 5], [4, 5]])
cafe("11-few-things-that-one-can-only", 5, [[2, 3, 4, 5, 1]] * 20 + [[1]] * 9)
random_cafe("12-small", 12, 5, 1, 3)
random_cafe("13-two-each", 300, 150, 1, 2)
random_cafe("14-as-many-things-as-helpers", 300, 300, 2, 4)
random_cafe("15-many-choices", 200, 100, 80, 100)
cafe("16-hidden", 40, hidden("hidden", 40, 3, 2))
cafe("17-hidden-one-each", 300, hidden("one each", 300, 1, 3))
cafe("18-hidden-largest", 300, hidden("largest", 300, 6, 3))
random_cafe("19-largest-few-choices", 2000, 300, 1, 2)
