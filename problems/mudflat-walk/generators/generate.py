"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "mudflat_walk.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


SIZE = 50


def walk(name, levels, start, goal, heights):
    rows = ["".join(map(str, row)) for row in heights]
    lines = [
        f"{len(rows)} {len(rows[0])} {len(levels)}",
        " ".join(map(str, levels)),
        " ".join(str(number + 1) for number in (*start, *goal)),
        *rows,
    ]
    write(name, "\n".join(lines) + "\n")


def filled(rows, columns, height):
    return [[height] * columns for _ in range(rows)]


def random_map(name, rows, columns, heights):
    rng = random.Random(name)
    cells = [[rng.choice(heights) for _ in range(columns)] for _ in range(rows)]
    cells[0][0] = cells[-1][-1] = 9
    return cells


def random_tide(name, minutes, lowest=0, highest=9):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(minutes)]


def swell(minutes, lowest, highest):
    """Rises and falls once."""
    half = (minutes + 1) // 2
    return [
        lowest + (highest - lowest) * min(t, minutes - 1 - t) // max(half - 1, 1)
        for t in range(minutes)
    ]


def stripes(*heights):
    return [[heights[row % len(heights)]] * SIZE for row in range(SIZE)]


def island_behind_a_channel():
    cells = [[(9, 3)[(row + column) % 2] for column in range(SIZE)] for row in range(SIZE)]
    cells[-1] = [1] * LAST + [9]
    cells[-2][-1] = 1
    return cells


def winding(size, height):
    """One way to and fro over all rows, with a high place now and then; the rest is deep."""
    cells = filled(size, size, 0)
    for row in range(0, size, 2):
        cells[row] = [height] * size
        if row + 1 < size:
            cells[row + 1][-1 if row % 4 == 0 else 0] = height
    for row in range(0, size, 2):
        for column in range(row % 4, size, 4):
            cells[row][column] = 9
    return cells


LAST = SIZE - 1
CORNERS = (0, 0), (LAST, LAST)

walk("01-neighbours", [0], (0, 0), (0, 1), [[0, 0]])
walk("02-never-dry", [1], (0, 0), (0, 1), [[1, 0]])
walk("03-as-high-as-the-water", [5, 3], (2, 0), (0, 0), [[5], [5], [5]])
walk("04-wait-at-the-start", [1, 9, 9, 9, 9, 2], (0, 0), (0, 2), [[9, 3, 9]])
walk("05-start-floods-while-waiting", [2, 5, 3, 4, 1], (0, 1), (0, 0), [[3, 4]])
walk("06-goal-is-seldom-dry", [7, 7, 7, 7, 7, 0, 7], (0, 0), (0, 3), [[8, 8, 8, 2]])
walk("07-too-early", [4, 4, 5, 4, 1, 5], (0, 0), (0, 5), [[9, 4, 1, 9, 9, 9]])
walk("08-dry-now-but-not-on-arrival", [0, 9, 0, 9, 9], (0, 0), (0, 2), [[9, 8, 9]])
walk("09-step-back-and-come-again", [4, 4, 5, 4, 1, 5], (0, 1), (0, 3), [[9, 4, 1, 9]])
walk("10-always-dry", [0] * 30, *CORNERS, filled(SIZE, SIZE, 0))
walk("11-low-water-once-a-tide", [9] * 29 + [0], *CORNERS, stripes(9, 0))
walk("12-winding", [3, 3, 3, 9, 3], (0, 0), (48, 48), winding(49, 5))
walk("13-out-of-reach", [3] * 15 + [2] * 15, *CORNERS, island_behind_a_channel())
walk("14-one-row", swell(30, 0, 8), (0, LAST), (0, 0), [[9, 4, 4, 4, 4] * 10])
walk("15-swell", swell(30, 0, 9), *CORNERS, random_map("swell", SIZE, SIZE, range(10)))
HIGH_PLACES = random_map("sea", SIZE, SIZE, (4, 5, 7, 9))
walk("16-heavy-sea", [5, *random_tide("heavy", 29, 2, 8)], *CORNERS, HIGH_PLACES)
walk("17-small", [2, 6, 1, 5, 3], (0, 0), (4, 6), random_map("small", 5, 7, range(10)))
MIDDLE_PLACES = random_map("map", SIZE, SIZE, (3, 4, 5, 6, 8))
walk("18-gentle-sea", [3, *random_tide("gentle", 22, 2, 6)], *CORNERS, MIDDLE_PLACES)
