"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "lost_property.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def office(name, events):
    write(name, "\n".join([str(len(events)), *events]) + "\n")


def season(name, n, kinds, found):
    """A random season; `found` of ten events are things found."""
    rng = random.Random(name)
    events = []
    for _ in range(n - 1):
        event = "found" if rng.randint(1, 10) <= found else "asked"
        events.append(f"{event} {rng.choice(kinds)}")
    return events + [f"asked {kinds[0]}"]


KINDS = ["umbrella", "glove", "scarf", "hat", "book", "key", "bag", "violin"]

office("01-nothing-there", ["asked key"])
office("02-found-and-asked", ["found key", "asked key", "asked key"])
office("03-the-older-of-two", ["found hat", "found hat", "asked hat", "asked hat", "asked hat"])
office(
    "04-other-things-between",
    ["found hat", "found bag", "found key", "found hat", "asked key", "asked hat", "asked bag", "asked hat"],
)
office("05-asked-before-it-is-found", ["asked bag", "found bag", "asked bag", "asked bag", "found bag", "asked bag"])
office("06-only-the-other-kind", ["found glove", "found glove", "asked gloves", "asked glov", "asked glove"])
office("07-kinds-like-events", ["found asked", "found found", "asked found", "asked asked", "asked found"])
office("08-in-and-out", ["found scarf", "asked scarf"] * 200)
office("09-one-kind-first-all-in", ["found book"] * 600 + ["asked book"] * 700)
TWO_LETTERS = [chr(97 + i) + chr(97 + j) for i in range(26) for j in range(10)]
office("10-one-of-each-kind", [f"{event} {kind}" for event in ("found", "asked") for kind in TWO_LETTERS])
office(
    "11-last-in-is-not-first-out",
    ["found key", "found hat", "found key", "found hat", "asked hat", "asked key", "found key", "asked key"],
)
office("12-few-kinds", season("few kinds", 300, KINDS[:2], 6))
office("13-many-found", season("many found", 1000, KINDS, 7))
office("14-many-asked", season("many asked", 1000, KINDS, 4))
office("15-largest", ["found a"] * 5000 + ["asked b"] * 4990 + ["asked a"] * 10)
