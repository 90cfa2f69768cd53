"""Checks that the rows begin with the given one, are all different, and change by one pair of neighbours."""
import math
import pathlib
import sys

ACCEPTED, WRONG = 42, 43

input_file, _, feedback = map(pathlib.Path, sys.argv[1:4])


def reject(for_everybody, for_judges=""):
    (feedback / "teammessage.txt").write_text(for_everybody + "\n")
    (feedback / "judgemessage.txt").write_text(f"{for_everybody} {for_judges}".strip() + "\n")
    sys.exit(WRONG)


def is_change(before, after):
    """Whether two rows differ by the exchange of two neighbours."""
    differences = [i for i, (a, b) in enumerate(zip(before, after)) if a != b]
    if len(differences) != 2 or differences[1] != differences[0] + 1:
        return False
    i, j = differences
    return before[i] == after[j] and before[j] == after[i]


first = input_file.read_text().split()[0]
rows = sys.stdin.buffer.read().decode(errors="replace").split()

if not rows:
    reject("There is no output.")
if rows[0] != first:
    reject("The first row is not the given one.")
for number, row in enumerate(rows, start=1):
    if sorted(row) != sorted(first):
        reject("A row does not have each bell exactly once.", f"Row {number} is {row[:20]!r}.")
for number, (before, after) in enumerate(zip(rows, rows[1:]), start=2):
    if not is_change(before, after):
        reject("A row is not the row before with two neighbours exchanged.", f"Row {number}.")
if len(set(rows)) != len(rows):
    reject("A row comes twice.")
if len(rows) != math.factorial(len(first)):
    reject("There are not as many rows as orders of the bells.", f"{len(rows)} rows.")
sys.exit(ACCEPTED)
