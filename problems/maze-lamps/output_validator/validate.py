"""Checks that every stretch has a lamp. The answer file begins with the fewest lamps."""
import pathlib
import re
import sys

ACCEPTED, WRONG = 42, 43

input_file, answer_file, feedback = map(pathlib.Path, sys.argv[1:4])


def reject(for_everybody, for_judges=""):
    (feedback / "teammessage.txt").write_text(for_everybody + "\n")
    (feedback / "judgemessage.txt").write_text(f"{for_everybody} {for_judges}".strip() + "\n")
    sys.exit(WRONG)


def numbers_of(output):
    words = output.decode(errors="replace").split()
    for word in words:
        if not re.fullmatch(r"[0-9]{1,9}", word):
            reject("Expected only whole numbers.", f"One word is {word[:20]!r}.")
    return list(map(int, words))


def unlit(maze, lamps):
    """The first cell of some stretch without a lamp, or None."""
    rows = [(r, [(r, c) for c in range(len(maze[0]))]) for r in range(len(maze))]
    columns = [(c, [(r, c) for r in range(len(maze))]) for c in range(len(maze[0]))]
    for _, line in rows + columns:
        stretch = []
        for cell in [*line, None]:
            if cell is not None and maze[cell[0]][cell[1]] == ".":
                stretch.append(cell)
                continue
            if stretch and not lamps.intersection(stretch):
                return stretch[0]
            stretch = []
    return None


maze = input_file.read_text().split()[2:]
fewest = int(answer_file.read_text().split()[0])
numbers = numbers_of(sys.stdin.buffer.read())

if not numbers:
    reject("There is no output.")
count = numbers[0]
if len(numbers) != 1 + 2 * count:
    reject("There are not as many lamps as you say.", f"{count}, but {len(numbers)} numbers.")
lamps = set()
for row, column in zip(numbers[1::2], numbers[2::2]):
    if not (1 <= row <= len(maze) and 1 <= column <= len(maze[0])):
        reject("A lamp stands outside of the maze.", f"{row} {column}.")
    if maze[row - 1][column - 1] == "#":
        reject("A lamp stands in a hedge.", f"{row} {column}.")
    if (row - 1, column - 1) in lamps:
        reject("Two lamps stand on the same cell.", f"{row} {column}.")
    lamps.add((row - 1, column - 1))
dark = unlit(maze, lamps)
if dark:
    reject("There is a stretch without a lamp.", f"It begins at {dark[0] + 1} {dark[1] + 1}.")
if count > fewest:
    reject("Fewer lamps are enough.", f"{count}, not {fewest}.")
if count < fewest:
    # The judges' own answer is not the smallest: their fault, so neither 42 nor 43.
    sys.exit(f"found {count} lamps, but the answer file says {fewest}")
sys.exit(ACCEPTED)
