"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "tuning_forks.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def notebook(name, n, lines):
    write(name, "\n".join([f"{n} {len(lines)}", *lines]) + "\n")


def notes(pairs, pitch, rng, mistakes=0.0):
    """Notes about pairs of forks, some of them misheard. pitch[f]: the pitch of fork f."""
    lines = []
    for a, b in pairs:
        heard = pitch[a] - pitch[b] + (rng.randint(1, 11) if rng.random() < mistakes else 0)
        lines.append(f"note {a} {b} {heard % 12}")
    return lines


def pitches(n, rng):
    return [rng.randrange(12) for _ in range(n + 1)]


def mixed(name, n, m, mistakes, questions):
    rng = random.Random(name)
    pitch = pitches(n, rng)
    lines = []
    for _ in range(m):
        a, b = rng.randint(1, n), rng.randint(1, n)
        if rng.random() < questions:
            lines.append(f"ask {a} {b}")
        else:
            lines += notes([(a, b)], pitch, rng, mistakes)
    notebook(name, n, lines)


def asks(pairs):
    return [f"ask {a} {b}" for a, b in pairs]


def chain(name, n, m, order):
    """Compares each fork with the next, in the given order; then asks about the ends."""
    rng = random.Random(name)
    lines = notes([order(i) for i in range(1, n)], pitches(n, rng), rng)
    lines += asks((rng.randint(1, 99), n - rng.randrange(99)) for _ in range(m - len(lines)))
    notebook(name, n, lines)


def pairs_then_pairs_of_pairs(name, levels):
    """Groups of the same size meet, level by level, always through their last forks."""
    rng = random.Random(name)
    n = 2**levels
    pairs = [
        (start + size, start + 2 * size)
        for size in (2**level for level in range(levels))
        for start in range(0, n, 2 * size)
    ]
    lines = notes(pairs, pitches(n, rng), rng)
    lines += asks((rng.randint(1, n), rng.randint(1, n)) for _ in range(n))
    notebook(name, n, lines)


notebook("01-one-fork", 1, ["ask 1 1"])
notebook(
    "02-same-fork",
    2,
    ["note 2 2 0", "note 2 2 7", "ask 2 2", "note 1 2 7", "note 1 1 11", "ask 1 2"],
)
notebook("03-turned-round", 2, ["note 1 2 5", "ask 2 1", "note 2 1 7", "note 2 1 5", "ask 1 2"])
notebook("04-half-an-octave", 3, ["note 1 2 6", "note 2 1 6", "note 2 3 6", "ask 1 3", "ask 3 1"])
notebook(
    "05-crossed-out",
    3,
    ["note 1 2 4", "note 1 2 3", "ask 1 2", "note 2 3 1", "note 1 3 4", "ask 1 3"],
)
notebook(
    "06-two-groups-meet",
    6,
    ["note 2 1 3", "note 3 2 4", "note 5 4 1", "note 6 5 2", "ask 3 6", "note 1 4 11"]
    + asks((a, b) for a in range(1, 7) for b in range(1, 7)),
)
notebook("07-no-notes", 9, asks((a, b) for a in range(1, 10) for b in range(1, 10)))
mixed("08-small", 8, 60, 0.2, 0.5)
mixed("09-all-misheard", 30, 300, 1.0, 0.3)
mixed("10-few-forks-many-notes", 5, 1500, 0.4, 0.4)
mixed("11-hardly-any-follow", 12_000, 2000, 0.1, 0.5)
mixed("12-mixed", 700, 1500, 0.1, 0.5)
chain("13-long-chain", 2200, 2700, lambda i: (i, i + 1))
chain("14-long-chain-turned-round", 2200, 2700, lambda i: (2201 - i, 2200 - i))
chain("15-one-against-all", 2000, 3000, lambda i: (i + 1, 1))
pairs_then_pairs_of_pairs("16-pairs-of-pairs", 10)
chain("17-most-lines", 6000, 12_000, lambda i: (i, i + 1))
