"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "stepping_stones.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def pond(name, cells):
    rows = ["".join(row) for row in cells]
    write(name, "\n".join([f"{len(rows)} {len(rows[0])}", *rows]) + "\n")


def filled(rows, columns, cell):
    return [[cell] * columns for _ in range(rows)]


def random_pond(name, rows, columns, water, start, goal):
    rng = random.Random(name)
    cells = [["#" if rng.random() < water else "." for _ in range(columns)] for _ in range(rows)]
    return marked(cells, start, goal)


def marked(cells, start, goal):
    cells[start[0]][start[1]] = "S"
    cells[goal[0]][goal[1]] = "G"
    return cells


def winding(size):
    """One way to and fro over all rows: every other row is water but for one cell at its end."""
    cells = filled(size, size, ".")
    for row in range(1, size, 2):
        cells[row] = ["#"] * size
        cells[row][-1 if row % 4 == 1 else 0] = "."
    return cells


def spiral(size):
    cells = filled(size, size, "#")
    row = column = 0
    down, right = 0, 1
    cells[row][column] = "."

    def free(r, c):
        return 0 <= r < size and 0 <= c < size and cells[r][c] == "#"

    def may_step():
        r, c = row + down, column + right
        beyond = (r + down, c + right)
        inside = 0 <= beyond[0] < size and 0 <= beyond[1] < size
        return free(r, c) and (not inside or cells[beyond[0]][beyond[1]] == "#")

    while True:
        if not may_step():
            down, right = right, -down
            if not may_step():
                return cells, (row, column)
        row, column = row + down, column + right
        cells[row][column] = "."


LAST = 399

pond("01-neighbours", [["S", "G"]])
pond("02-one-column", [["G"], ["."], ["."], ["S"]])
pond("03-water-between", [["S", "#", "G"]])
pond("04-all-stones", marked(filled(400, 400, "."), (0, 0), (LAST, LAST)))
pond("05-all-stones-from-the-middle", marked(filled(150, 230, "."), (75, 100), (7, 220)))
pond("06-only-start-and-goal", marked(filled(90, 120, "#"), (0, 0), (89, 119)))
pond("07-winding", marked(winding(399), (0, 0), (398, 398 if 398 % 4 == 0 else 0)))
pond("08-winding-back", marked(winding(203), (202, 0), (0, 0)))
cells, middle = spiral(200)
pond("09-spiral-inwards", marked(cells, (0, 0), middle))
cells, middle = spiral(301)
pond("10-spiral-outwards", marked(cells, middle, (0, 0)))
pond("11-small", random_pond("small", 12, 17, 0.3, (11, 0), (0, 16)))
pond("12-sparse-water", random_pond("sparse", 250, 250, 0.1, (10, 240), (240, 10)))
pond("13-much-water", random_pond("much", 150, 200, 0.36, (0, 0), (149, 199)))
pond("14-one-row", marked(filled(1, 400, "."), (0, 399), (0, 0)))
pond("15-two-islands", [list("S." + "#" * 8 + ".G")] + [list("..########..")] * 30)
