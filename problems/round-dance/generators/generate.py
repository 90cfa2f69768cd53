"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "round_dance.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def dance(name, n, events):
    lines = [f"{action} {x}" for action, x in events]
    write(name, "\n".join([f"{n} {len(lines)}", *lines]) + "\n")


def random_events(name, n, q, leave, join):
    """Events with dancers anywhere in the circle; the rest of the probability is for questions."""
    rng = random.Random(name)
    dancers = list(range(1, n + 1))
    newcomer = n
    events = []
    for _ in range(q - 1):
        i = rng.randrange(len(dancers))
        x = dancers[i]
        chance = rng.random()
        if chance < leave and len(dancers) > 1:
            dancers[i] = dancers[-1]
            dancers.pop()
            events.append(("leave", x))
        elif leave <= chance < leave + join:
            newcomer += 1
            dancers.append(newcomer)
            events.append(("join", x))
        else:
            events.append(("ask", x))
    return [*events, ("ask", rng.choice(dancers))]


def ask_all(numbers):
    return [("ask", x) for x in numbers]


dance("01-alone", 1, [("ask", 1)])
dance("02-alone-then-two", 1, [("join", 1), *ask_all([1, 2])])
dance("03-two", 2, ask_all([1, 2]))
dance("04-two-then-alone", 2, [("leave", 2), ("ask", 1)])
dance("05-right-neighbour-turns-left", 3, [("join", 1), *ask_all([1, 2, 3, 4])])
dance("06-several-join-the-same", 3, [("join", 2)] * 4 + ask_all(range(1, 8)))
dance("07-each-joins-the-last", 2, [("join", x) for x in range(2, 8)] + ask_all(range(1, 9)))
dance("08-number-of-one-who-left", 4, [("leave", 2), ("join", 4), ("leave", 3), ("join", 5), *ask_all([1, 4, 5, 6])])
dance("09-first-and-last-leave", 5, [("leave", 1), ("leave", 5), *ask_all([2, 3, 4])])
dance("10-right-of-the-last", 3, [("join", 3), *ask_all([1, 2, 3, 4])])
dance("11-all-but-one-leave", 10_000, [("leave", x) for x in range(1, 10_000)] + [("ask", 10_000)])
dance("12-newcomers-only", 1, [*random_events("newcomers", 1, 1500, 0, 1), *ask_all(range(1, 1500))])
dance("13-far-round", 200_000, ask_all(range(200_000, 197_000, -1)))
dance("14-large-circle", 200_000, random_events("large", 200_000, 3000, 0.3, 0.3))
dance("15-small-circle", 4, random_events("small", 4, 3000, 0.4, 0.37))
dance("16-few", 5, random_events("few", 5, 30, 0.3, 0.3))
