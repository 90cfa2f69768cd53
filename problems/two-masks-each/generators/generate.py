"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "two_masks_each.py"


def ball(name, n, themes):
    lines = [" ".join(map(str, [len(masks), *masks])) for masks in themes]
    text = "\n".join([f"{n} {len(lines)}", *lines]) + "\n"
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def chain(masks):
    """Whoever wears one of these makes the next guest wear the next one."""
    return [[a, -b] for a, b in zip(masks, masks[1:])]


def renamed(name, n, themes):
    """The same with other numbers, other first masks, and in another order."""
    rng = random.Random(name)
    numbers = rng.sample(range(1, n + 1), n)
    signs = [rng.choice((1, -1)) for _ in range(n)]

    def mask(old):
        guest = abs(old) - 1
        return numbers[guest] * signs[guest] * (1 if old > 0 else -1)

    themes = [rng.sample([mask(old) for old in masks], len(masks)) for masks in themes]
    rng.shuffle(themes)
    return themes


def hidden(name, n, sizes):
    """Of each theme at most one mask is among those of some way."""
    rng = random.Random(name)
    worn = [guest * rng.choice((1, -1)) for guest in range(1, n + 1)]
    themes = []
    for size in sizes:
        masks = {-rng.choice(worn) for _ in range(size - 1)}
        masks.add(rng.choice(worn))
        themes.append(rng.sample(sorted(masks), len(masks)))
    return [masks for masks in themes if len(masks) > 1]


def random_themes(name, n, sizes):
    rng = random.Random(name)
    masks = [*range(-n, 0), *range(1, n + 1)]
    return [rng.sample(masks, size) for size in sizes]


LONG = list(range(1, 2001))

ball("01-one-guest", 1, [])
ball("02-both-masks-in-one-theme", 1, [[1, -1]])
ball("03-first-mask-forbidden", 2, [[1, 2], [1, -2]])
ball("04-second-mask-forbidden", 2, [[-1, 2], [-1, -2]])
ball("05-both-forbidden", 3, [[1, 2], [1, -2], [-1, 3], [-1, -3]])
ball("06-first-that-fits-fails", 3, [[1, 2], [-2, 3], [-2, -3]])
ball("07-last-of-a-theme-against-the-first", 4, [[1, -2, -3, 4], [-1, 2], [-4, 2], [-4, -2]])
ball("08-all-first-masks-together", 500, [list(range(1, 501))])
ball("09-all-first-and-all-second", 500, [list(range(1, 501)), list(range(-500, 0))])
ball("10-same-theme-twice", 3, [[1, 2, 3], [3, 2, 1]])
ball("11-chain-to-the-opposite", 2000, chain(LONG) + [[2000, 1]])
ball("12-chain-to-the-opposite-and-back", 2000, chain(LONG) + [[2000, 1], [-1, 2], [-1, -2]])
ball("13-ring", 900, renamed("ring", 900, chain([*range(1, 901), 1])))
TWISTED = [*range(1, 451), -1, *range(451, 901), 1]
ball("14-ring-with-a-twist", 900, renamed("twist", 900, chain(TWISTED)))
ball("15-small", 7, random_themes("small", 7, [3, 2, 2, 3, 2]))
ball("16-small-hidden", 9, hidden("small hidden", 9, [4, 3, 5, 4, 3, 3, 4]))
ball("17-random", 2000, random_themes("random", 2000, [2] * 1000))
ball("18-hidden-pairs", 2000, hidden("pairs", 2000, [2] * 3000))
ball("19-hidden-largest", 3000, hidden("largest", 3000, [5] * 3000))
ball("20-hidden-large-themes", 3000, hidden("large", 3000, [2900] * 3 + [400] * 8))
