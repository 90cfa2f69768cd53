"""Writes data/secret, always the same files; the accepted C++ solution gives the answers."""
import pathlib
import random
import subprocess
import tempfile

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "thirsty_beds.cpp"


def garden(name, rows):
    text = "\n".join([f"{len(rows)} {len(rows[0])}", *rows]) + "\n"
    answer = subprocess.run(
        [PROGRAM], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_garden(name, rows, columns, paved=0.0, prices="123456789"):
    rng = random.Random(name)

    def cell():
        return "#" if rng.random() < paved else rng.choice(prices)

    return ["".join(cell() for _ in range(columns)) for _ in range(rows)]


def turned(rows):
    return ["".join(column) for column in zip(*rows)]


def diamonds(rows, columns):
    """Cheap beds whose sprinklers just fit together without overlapping."""
    return [
        "".join("1" if (2 * r + c) % 5 == 0 else "8" for c in range(columns)) for r in range(rows)
    ]


def write_all():
    garden("01-one-bed", ["6"])
    garden("02-one-paved-cell", ["#"])
    garden("03-one-row", ["918273645"])
    garden("04-one-column", list("9182736459182736455"))
    garden("05-last-row-is-watered-from-above", ["1119", "9999"])
    garden("06-first-row-is-watered-from-below", ["9999", "1119"])
    garden("07-left-watered-by-the-right", ["91", "19"])
    garden("08-beds-alone", ["3#4#5", "#2#2#", "9#9#9"])
    garden("09-no-water-through-pavement", ["1#9", "###", "9#1"])
    garden("10-snake", ["11111", "####2", "33333", "2####", "11111"])
    garden("11-dear-bed-in-a-corner", ["99#", "9##", "##1"])
    garden("12-all-the-same", ["5" * 9] * 12)
    garden("13-diamonds", diamonds(20, 9))
    garden("14-cheap-rows-and-dear-rows", ["1" * 8, "9" * 8, "9" * 8] * 9)
    garden("15-small", random_garden("small", 4, 4, paved=0.2))
    garden("16-ones-and-nines", random_garden("nines", 40, 9, prices="19"))
    garden("17-half-paved", random_garden("half", 40, 9, paved=0.5))
    garden("18-narrow", random_garden("narrow", 40, 2, paved=0.1))
    garden("19-wide", turned(random_garden("wide", 9, 3)))
    garden("20-largest", random_garden("largest", 40, 9))
    garden("21-largest-some-paved", random_garden("some paved", 40, 9, paved=0.15))


with tempfile.TemporaryDirectory() as folder:
    PROGRAM = pathlib.Path(folder) / "solution"
    subprocess.run(["g++", "-O2", "-std=c++20", "-o", PROGRAM, SOLUTION], check=True)
    write_all()
