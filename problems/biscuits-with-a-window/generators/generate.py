"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "biscuits.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def tray(name, lines):
    lines = ["".join(line) for line in lines]
    write(name, "\n".join([f"{len(lines)} {len(lines[0])}", *lines]) + "\n")


def random_tray(name, rows, columns, dough):
    rng = random.Random(name)
    return [["#" if rng.random() < dough else "." for _ in range(columns)] for _ in range(rows)]


def nested(size):
    """Frames within frames, with a cell of bare tray between two of them."""
    return [
        ["#" if min(r, c, size - 1 - r, size - 1 - c) % 2 == 0 else "." for c in range(size)]
        for r in range(size)
    ]


def winding(size, gap):
    """A long winding biscuit; its end meets the edge of the picture or, with a gap, does not."""
    lines = [["."] * size for _ in range(size)]
    for r in range(0, size, 2):
        lines[r] = ["#"] * size
        if r + 2 < size:
            lines[r + 1][-1 if r % 4 == 0 else 0] = "#"
    if not gap:
        for r in range(1, size - 1, 2):
            lines[r][0] = lines[r][-1] = "#"
    return lines


def rings(rows, columns):
    """Rings of 3 x 3 cells; every third one is open at a corner, every third one at a side."""
    lines = [["."] * (4 * columns) for _ in range(4 * rows)]
    for i in range(rows):
        for j in range(columns):
            for r in range(3):
                for c in range(3):
                    lines[4 * i + r][4 * j + c] = "#"
            lines[4 * i + 1][4 * j + 1] = "."
            if (i + j) % 3 == 1:
                lines[4 * i][4 * j + 2] = "."
            if (i + j) % 3 == 2:
                lines[4 * i + 1][4 * j] = "."
    return lines


tray("01-bare", ["."])
tray("02-one-cell", ["#"])
tray("03-only-dough", ["#" * 150] * 150)
tray("04-one-window-in-the-dough", [["." if (r, c) == (70, 3) else "#" for c in range(150)] for r in range(150)])
tray("05-open-at-a-corner", [".##", "#.#", "###"])
tray("06-corners-of-two-biscuits", ["###..", "#.#..", "##.##", "..#.#", "..###"])
tray("07-four-touch-at-corners", [".#.", "#.#", ".#."])
tray("08-biscuit-in-a-window", [".......", ".#####.", ".#...#.", ".#.#.#.", ".#...#.", ".#####.", "......."])
tray("09-biscuits-cut-the-tray", ["..#..", "..#..", "#####", "..#..", "..#.."])
tray("10-corner-covered", ["##.", "#..", "..."])
tray("11-two-windows-touch-at-a-corner", ["####", "#.##", "##.#", "####"])
tray("12-window-with-two-biscuits", ["#######", "#.....#", "#.#.#.#", "#.....#", "#######"])
tray("13-nested", nested(149))
tray("14-winding", winding(149, True))
tray("15-winding-with-windows", winding(149, False))
tray("16-rings", rings(37, 37))
tray("17-many-small", random_tray("many", 150, 150, 0.3))
tray("18-much-dough", random_tray("much", 150, 150, 0.62))
tray("19-one-row", random_tray("row", 1, 150, 0.5))
