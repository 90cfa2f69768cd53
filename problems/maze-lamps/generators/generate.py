"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "maze_lamps.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


# To pair always a stretch that has the fewest choices left takes a lamp too many here.
GREEDY_FAILS = [
    "......#....",
    "#...##..###",
    "...#.#.....",
    ".....##....",
    "#...##..#.#",
    "...........",
    "....#.....#",
    "......#..##",
    "...#..##..#",
    "....##.##..",
    "...#..##...",
]


def maze(name, rows):
    rows = ["".join(row) for row in rows]
    write(name, "\n".join([f"{len(rows)} {len(rows[0])}", *rows]) + "\n")


def random_maze(name, rows, columns, hedge):
    rng = random.Random(name)
    return [["#" if rng.random() < hedge else "." for _ in range(columns)] for _ in range(rows)]


def turned(rows):
    return list(zip(*rows))


def stairs(size):
    """A path one cell wide that goes right and down in turn, with a dead end at each step."""
    cells = [["#"] * size for _ in range(size)]
    for i in range(size):
        cells[i][i] = "."
        if i + 1 < size:
            cells[i][i + 1] = "."
    return cells


def winding(size):
    cells = [["."] * size for _ in range(size)]
    for row in range(1, size, 2):
        cells[row] = ["#"] * size
        cells[row][-1 if row % 4 == 1 else 0] = "."
    return cells


def combs(rows, columns):
    """Long rows with teeth: many stretches of columns for each row."""
    half = [["." if r % 4 == 0 or c % 2 == 0 else "#" for c in range(columns)] for r in range(rows)]
    for r in range(3, rows, 4):
        half[r] = ["#"] * columns
    return half


def corners(size):
    """Each row sees fewer columns than the one before: greedy choices block each other."""
    return [["." if c >= r else "#" for c in range(size)] for r in range(size)]


maze("01-one-cell", ["."])
maze("02-only-hedge", ["#"])
maze("03-no-path-in-a-large-maze", ["#" * 40] * 30)
maze("04-no-hedge", ["." * 100] * 100)
maze("05-one-row", ["." * 70 + "#" + "." * 29])
maze("06-one-column", [[cell] for cell in "..#.#...##."])
maze("07-chessboard", [[".#"[(r + c) % 2] for c in range(100)] for r in range(100)])
maze("08-triangle", corners(60))
maze("09-triangle-mirrored", [row[::-1] for row in corners(61)])
maze("10-stairs", stairs(100))
maze("11-winding", winding(99))
maze("12-combs", combs(99, 100))
maze("13-combs-turned", turned(combs(80, 61)))
maze("14-wide", random_maze("wide", 9, 100, 0.3))
maze("15-small", random_maze("small", 7, 8, 0.4))
maze("16-narrow", random_maze("narrow", 100, 5, 0.45))
maze("17-few-hedges", random_maze("few", 100, 100, 0.08))
maze("18-a-third-hedge", random_maze("third", 100, 100, 0.33))
maze("19-half-hedge", random_maze("half", 100, 100, 0.5))
maze("20-many-hedges", random_maze("many", 100, 100, 0.65))
maze("21-greedy-pairs-too-early", GREEDY_FAILS)
