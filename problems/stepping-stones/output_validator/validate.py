"""Checks a way over the stones by walking it. The answer file gives the smallest number of steps."""
import pathlib
import sys

ACCEPTED, WRONG = 42, 43
MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}

input_file, answer_file, feedback = map(pathlib.Path, sys.argv[1:4])


def reject(for_everybody, for_judges=""):
    (feedback / "teammessage.txt").write_text(for_everybody + "\n")
    (feedback / "judgemessage.txt").write_text(f"{for_everybody} {for_judges}".strip() + "\n")
    sys.exit(WRONG)


def walk(pond, way):
    """Where the way ends; rejects it when it leaves the stones."""
    row, column = next((r, line.index("S")) for r, line in enumerate(pond) if "S" in line)
    for number, step in enumerate(way, start=1):
        if step not in MOVES:
            reject("A step is none of U, D, L and R.", f"Step {number} is {step!r}.")
        row, column = row + MOVES[step][0], column + MOVES[step][1]
        if not (0 <= row < len(pond) and 0 <= column < len(pond[0])):
            reject("Your way leaves the pond.", f"Step {number}.")
        if pond[row][column] == "#":
            reject("Your way steps into the water.", f"Step {number}.")
    return pond[row][column]


pond = input_file.read_text().split()[2:]
shortest = int(answer_file.read_text().split()[0])
words = sys.stdin.buffer.read().decode(errors="replace").split()

if not words:
    reject("There is no output.")
if words[0] == "-1" or shortest == -1:
    if shortest != -1:
        reject("You found no way, but there is one.", f"It takes {shortest} steps.")
    if words != ["-1"]:
        reject("There is no way; only -1 was expected.")
    sys.exit(ACCEPTED)

if len(words) != 2:
    reject("Expected the number of steps and the way.", f"There are {len(words)} words.")
length, way = words
if length != str(len(way)):
    reject("The way does not have as many steps as you say.", f"{length[:20]}, not {len(way)}.")
if walk(pond, way) != "G":
    reject("Your way does not end at G.")
if len(way) > shortest:
    reject("There is a shorter way.", f"{len(way)} steps, not {shortest}.")
if len(way) < shortest:
    # The judges' own answer is not the shortest: their fault, so neither 42 nor 43.
    sys.exit(f"found {len(way)} steps, but the answer file says {shortest}")
sys.exit(ACCEPTED)
