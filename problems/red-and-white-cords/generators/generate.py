"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "red_and_white_cords.py"


def square(name, n, k, red, white):
    """Cords as pairs of posts."""
    cords = [f"{min(cord)} {max(cord)} red" for cord in red]
    cords += [f"{min(cord)} {max(cord)} white" for cord in white]
    random.Random(name).shuffle(cords)
    text = "\n".join([f"{n} {len(cords)} {k}", *cords]) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def pairs(n):
    return [(a, b) for b in range(2, n + 1) for a in range(1, b)]


def ring(n):
    return [(i, i % n + 1) for i in range(1, n + 1)]


def random_square(name, n, k, red, white):
    rng = random.Random(name)
    cords = [rng.choice(pairs(n)) for _ in range(red + white)]
    square(name, n, k, cords[:red], cords[red:])


def any_colours(name, n, k, cords):
    rng = random.Random(name)
    red = [cord for cord in cords if rng.random() < 0.4]
    square(name, n, k, red, [cord for cord in cords if cord not in red])


BRIDGE = [(1, 2), (2, 3), (1, 3), (3, 4), (4, 5), (5, 6), (4, 6)]

square("01-one-post", 1, 0, [], [])
square("02-one-post-one-red-wanted", 1, 1, [], [])
square("03-no-cords", 2, 0, [], [])
square("04-parallel-cords", 2, 1, [(1, 2)] * 7, [(1, 2)] * 5)
square("05-parallel-cords-none-red", 2, 0, [(1, 2)] * 7, [(1, 2)] * 5)
square("06-path-as-red-as-it-is", 5, 3, [(1, 2), (2, 3), (4, 5)], [(3, 4)])
square("07-path-with-another-number", 5, 2, [(1, 2), (2, 3), (4, 5)], [(3, 4)])
square("08-more-red-than-fit", 4, 5, pairs(4), pairs(4))
square("09-ring", 30, 14, ring(30)[:15], ring(30)[15:])
square("10-not-connected", 6, 2, [(1, 2), (2, 3), (1, 3)], [(4, 5), (5, 6), (4, 6)])
square("11-bridge", 6, 3, BRIDGE[::2], BRIDGE[1::2])
square("12-red-posts-cannot-be-avoided", 6, 1, [(1, i) for i in range(2, 7)], [(2, 3), (3, 4)])
square("13-all-red", 20, 19, pairs(20), [])
square("14-all-white", 20, 0, [], pairs(20))
square("15-both-colours-everywhere", 12, 5, pairs(12), pairs(12))
random_square("16-small", 5, 2, 5, 5)
random_square("17-medium", 12, 6, 30, 30)
any_colours("18-every-two-posts", 28, 11, pairs(28))
random_square("19-sparse", 30, 13, 30, 30)
random_square("20-largest", 30, 15, 200, 200)
random_square("21-few-red", 30, 3, 12, 388)
random_square("22-all-red-but-one", 30, 28, 200, 200)
