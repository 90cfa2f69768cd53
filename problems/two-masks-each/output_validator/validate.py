"""Checks that at most one mask of each theme is worn. The answer file has some way, or none."""
import pathlib
import sys

ACCEPTED, WRONG = 42, 43

input_file, answer_file, feedback = map(pathlib.Path, sys.argv[1:4])


def reject(for_everybody, for_judges=""):
    (feedback / "teammessage.txt").write_text(for_everybody + "\n")
    (feedback / "judgemessage.txt").write_text(f"{for_everybody} {for_judges}".strip() + "\n")
    sys.exit(WRONG)


first, *lines = input_file.read_text().splitlines()
n, _ = map(int, first.split())
is_possible = answer_file.read_text().strip() != "impossible"

words = sys.stdin.buffer.read().decode(errors="replace").split()
if len(words) != 1:
    reject("Expected one word.", f"There are {len(words)}.")
word = words[0]
if word == "impossible":
    if is_possible:
        reject("There is a way.")
    sys.exit(ACCEPTED)
if len(word) != n or set(word) - set("12"):
    reject('Expected the digit 1 or 2 for each guest, or "impossible".')
worn = {guest if digit == "1" else -guest for guest, digit in enumerate(word, start=1)}
for theme, line in enumerate(lines, start=1):
    if len(worn.intersection(map(int, line.split()[1:]))) > 1:
        reject("Two masks of the same theme are worn.", f"Of theme {theme}.")
if not is_possible:
    # The judges' own answer is wrong: their fault, so neither 42 nor 43.
    sys.exit("found a way, but the answer file says that there is none")
sys.exit(ACCEPTED)
