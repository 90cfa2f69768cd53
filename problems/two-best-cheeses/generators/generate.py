"""Writes data/secret, always the same files."""
import pathlib
import random

SECRET = pathlib.Path(__file__).resolve().parent.parent / "data" / "secret"


def cellar(name, order):
    """`order` has the numbers of the cheeses from the best to the worst."""
    places = [0] * len(order)
    for place, cheese in enumerate(order, start=1):
        places[cheese - 1] = place
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(f"{len(order)}\n{' '.join(map(str, places))}\n")
    (SECRET / f"{name}.ans").write_text(f"{order[0]} {order[1]}\n")


def shuffled(name, n, *first):
    """Any order that begins with the given cheeses."""
    others = [cheese for cheese in range(1, n + 1) if cheese not in first]
    random.Random(name).shuffle(others)
    return [*first, *others]


cellar("01-two", [2, 1])
cellar("02-three-best-first", [1, 2, 3])
cellar("03-three-best-last", [3, 1, 2])
cellar("04-four", [3, 4, 1, 2])
cellar("05-second-loses-at-once", shuffled("at-once", 8, 5, 6))
cellar("06-second-loses-in-the-final", shuffled("final", 8, 2, 7))
cellar("07-best-has-no-match-at-first", shuffled("no-match", 9, 9, 4))
cellar("08-power-of-two", shuffled("power", 512, 100, 99))
cellar("09-one-more", shuffled("one-more", 513, 513, 1))
cellar("10-one-less", shuffled("one-less", 511, 511, 510))
cellar("11-best-first", list(range(1, 1001)))
cellar("12-best-last", list(range(1000, 0, -1)))
cellar("13-best-and-second-at-the-ends", shuffled("ends", 1000, 1, 1000))
cellar("14-second-and-best-at-the-ends", shuffled("ends", 1000, 1000, 1))
cellar("15-neighbours-in-the-middle", shuffled("middle", 1000, 501, 502))
for i in range(4):
    cellar(f"{16 + i}-random", shuffled(f"random {i}", 1000 - i))
