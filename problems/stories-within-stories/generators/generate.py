"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "stories_within_stories.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def evening(name, events):
    write(name, "\n".join([str(len(events)), *events]) + "\n")


def chatter(name, n, names, begin, end, where):
    """A random evening; the three numbers say how likely the kinds of events are."""
    rng = random.Random(name)
    events = []
    depth = 0
    while len(events) < n - 1:
        kind = rng.choices(["begin", "end", "where"], [begin, end, where])[0]
        if kind == "end" and depth == 0:
            continue
        depth += {"begin": 1, "end": -1, "where": 0}[kind]
        events.append(f"begin {rng.choice(names)}" if kind == "begin" else kind)
    return events + ["where"]


NAMES = ["owl", "fox", "mill", "moon", "wolf", "bread", "giant", "sea", "thief", "a"]

evening("01-only-a-question", ["where"])
evening("02-back-through-three", ["begin a", "begin b", "begin c", "end", "where", "end", "where", "end", "where"])
evening("03-same-story-twice", ["begin fox", "end", "begin fox", "where", "end", "where"])
evening("04-same-story-within-itself", ["begin fox", "begin fox", "where", "end", "where", "end", "where"])
evening(
    "05-same-name-further-down",
    ["begin fox", "begin owl", "begin fox", "where", "end", "where", "end", "where", "end", "where"],
)
evening("06-silence-between", ["begin sea", "end", "where", "begin owl", "where", "end", "where"])
evening("07-many-questions", ["begin moon", "begin wolf"] + ["where"] * 1000)
evening("08-names-like-events", ["begin end", "where", "begin where", "where", "begin begin", "where", "end", "where"])
evening("09-no-end", ["begin giant", "where"] * 40)
evening("10-deepest", ["begin a"] * 3000 + ["where"] + ["end"] * 3000 + ["where"])
evening("11-deep-with-questions", ["begin b"] * 3000 + ["where"] * 3000 + ["end", "where"] * 1000)
evening("12-one-after-the-other", ["begin c", "where", "end"] * 1000)
evening("13-few-names", chatter("few", 1000, ["a", "b"], 3, 3, 3))
evening("14-short", chatter("short", 60, NAMES, 4, 3, 2))
evening("15-shallow", chatter("shallow", 900, NAMES, 3, 4, 2))
evening("16-deep", chatter("deep", 900, NAMES, 5, 3, 2))
