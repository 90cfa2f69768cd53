"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "last_terrace.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


MOST = 10**9
ENOUGH = 10**18


def terraces(name, rows):
    write(name, "\n".join([str(len(rows)), *(f"{q} {c}" for q, c in rows)]) + "\n")


def before(need, q, c):
    """What has to set out so that the terrace keeps c litres and `need` litres go on."""
    need += c
    return need + (need - 1) // (q - 1) if need else 0


def lake(rows):
    need = 0
    for q, c in reversed(rows):
        need = before(need, q, c)
    return need


def upwards(name, n, lowest_q, highest_q, most_kept):
    """Random terraces from the last one up; the ground is tight where 10^18 would not be enough."""
    rng = random.Random(name)
    rows = [(rng.randint(lowest_q, highest_q), rng.randint(1, most_kept))]
    need = lake(rows)
    for _ in range(n - 1):
        row = rng.randint(lowest_q, highest_q), rng.randint(0, most_kept)
        if before(need, *row) > ENOUGH - MOST:
            row = MOST, 0
        need = before(need, *row)
        rows.append(row)
    return rows[::-1]


def as_much_as_allowed(last):
    """Ground that swallows every second litre, as long as 10^18 litres are enough."""
    rows = [(2, last)]
    while lake([(2, 0), *rows]) <= ENOUGH:
        rows.insert(0, (2, 0))
    q = 2
    while lake([(q, 0), *rows]) > ENOUGH:
        q += 1
    return [(q, 0), *rows]


terraces("01-one-litre", [(2, 1)])
terraces("02-one-litre-far-down", [(2, 0)] * 500 + [(2, 1)])
terraces("03-exactly-a-full-measure", [(4, 0), (3, 0), (5, 8)])
terraces("04-one-below-a-full-measure", [(4, 0), (3, 0), (5, 9)])
terraces("05-tight-ground", [(MOST, 5)] * 1000)
terraces("06-every-second-litre", [(2, 0)] * 58 + [(2, 2)])
terraces("07-as-much-as-allowed", as_much_as_allowed(3))
terraces("08-as-much-as-allowed-from-a-billion", as_much_as_allowed(MOST))
terraces("09-only-the-last-is-thirsty", [(9, 0)] * 150 + [(9, 77_777)])
terraces("10-only-the-first-is-thirsty", [(2, MOST)] + [(7, 0)] * 30 + [(3, 1)])
terraces("11-thirsty", upwards("thirsty", 200, 5, 30, MOST))
terraces("12-small", upwards("small", 12, 2, 6, 9))
terraces("13-some-ground", upwards("some", 200, 2, 9, 100))
terraces("14-all-thirsty", [(MOST, MOST)] * 10_000)
terraces("15-long-way", upwards("long", 10_000, 10**4, 10**5, 999))
terraces("16-long-dry-way", [(2000, 0)] * 9999 + [(2000, MOST)])
