"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "snow_day.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def village(name, lists):
    """`lists` maps a person to a list; whoever is missing calls nobody."""
    n = 1 + sum(map(len, lists.values()))
    rows = [lists.get(person, []) for person in range(1, n + 1)]
    lines = [" ".join(map(str, [len(row), *row])) for row in rows]
    write(name, "\n".join([str(n), *lines]) + "\n")


def random_village(name, n, callers):
    """Each person is called by one of the last `callers` who were told before; the numbers are mixed."""
    rng = random.Random(name)
    people = [1, *rng.sample(range(2, n + 1), n - 1)]
    lists = {}
    for i in range(1, n):
        caller = people[rng.randrange(max(0, i - callers), i)]
        lists.setdefault(caller, []).append(people[i])
    return lists


def chain(people):
    return {caller: [other] for caller, other in zip(people, people[1:])}


def halving(n):
    """As fast as it can be: in every minute, everybody who knows the news calls somebody."""
    lists = {}
    told = 1
    while told < n:
        for caller in range(1, told + 1):
            if told + caller <= n:
                lists.setdefault(caller, []).append(told + caller)
        told *= 2
    return lists


village("01-only-the-head-teacher", {})
village("02-two", {1: [2]})
village("03-higher-calls-lower", {1: [4], 4: [2], 2: [3]})
village("04-long-list-beats-long-chain", {1: [2, 3, 4, 5, 6, 7], 2: [8], 8: [9]})
village("05-long-chain-beats-long-list", {1: [2, 3, 4], 2: [5], 5: [6], 6: [7]})
village("06-last-minute-in-many-places", {1: [2, 3, 4], 2: [5, 6], 3: [7]})
village("07-last-on-the-list-calls-on", {1: [2, 3], 3: [4, 5], 5: [6, 7]})
village("08-one-calls-all", {1: list(range(10_000, 1, -1))})
village("09-chain", chain(range(1, 10_001)))
village("10-chain-backwards", chain([1, *range(2_000, 1, -1)]))
village("11-everybody-calls-in-every-minute", halving(8_192))
village("12-random", random_village("random", 10_000, 10_000))
village("13-deep", random_village("deep", 3_000, 3))
village("14-small", random_village("small", 12, 5))
