"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "kiln_batches.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)
HEAVIEST = 10**4


def pots(name, heating, masses):
    write(name, f"{len(masses)} {heating}\n{' '.join(map(str, masses))}\n")


def random_masses(name, n, lightest, heaviest):
    rng = random.Random(name)
    return [rng.randint(lightest, heaviest) for _ in range(n)]


def rarely_heavy(name, n):
    """Mostly pots of no mass, now and then a heavy one."""
    rng = random.Random(name)
    return [rng.randint(1, HEAVIEST) if rng.random() < 0.05 else 0 for _ in range(n)]


pots("01-one-light-pot", 0, [0])
pots("02-one-heavy-pot", 10**15, [HEAVIEST])
pots("03-only-light-pots", 7, [0] * 1000)
pots("04-light-pots-first", 10, [0, 0, 0, 5, 0, 4])
pots("05-heating-is-free", 0, random_masses("free", 1000, 0, HEAVIEST))
pots("06-heating-costs-one", 1, random_masses("one", 500, 0, 3))
pots("07-all-alone-or-all-together", 5000, [50] * 4000)
pots("08-one-batch", 10**15, random_masses("batch", 3000, 0, 99))
pots("09-growing", 10**5, list(range(1, 2001)))
pots("10-shrinking", 10**5, list(range(2000, 0, -1)))
pots("11-small", 60, random_masses("small", 12, 0, 9))
pots("12-rarely-heavy", 10**7, rarely_heavy("rarely", 20_000))
pots("13-heaviest", 10**15, [HEAVIEST] * 20_000)
pots("14-most-pots-of-a-digit", 10**6, random_masses("digit", 100_000, 0, 9))
pots("15-heavy", 10**12, random_masses("heavy", 20_000, 9000, HEAVIEST))
pots("16-any", 10**9, random_masses("any", 20_000, 0, HEAVIEST))
