"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "quiet_hours.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def readings(name, quiet, levels):
    write(name, f"{len(levels)} {quiet}\n{' '.join(map(str, levels))}\n")


def stretches(name, lengths, quiet):
    """Quiet stretches of the given lengths, a loud minute between two neighbours."""
    rng = random.Random(name)
    levels = []
    for length in lengths:
        if levels:
            levels.append(rng.randint(quiet + 1, 150))
        levels += [rng.randint(0, quiet) for _ in range(length)]
    return levels


def noise(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(n)]


readings("01-one-quiet-minute", 0, [0])
readings("02-one-loud-minute", 0, [1])
readings("03-all-quiet", 150, [150] * 10_000)
readings("04-all-loud", 149, [150] * 10_000)
readings("05-longest-at-the-end", 45, stretches("end", [3, 5, 2, 9], 45))
readings("06-longest-at-the-start", 45, stretches("start", [9, 5, 8, 2], 45))
readings("07-three-equally-long", 60, stretches("ties", [4, 7, 7, 6, 7, 1], 60))
readings("08-just-at-the-edge", 80, noise("edge", 200, 79, 81))
readings("09-every-other-minute", 50, [50, 51] * 5000)
readings("10-only-the-last-minute", 20, [21] * 9999 + [20])
readings("11-silence-only", 0, noise("silence", 5000, 0, 1))
readings("12-busy-day", 70, noise("busy", 10_000, 0, 150))
readings("13-calm-day", 140, noise("calm", 10_000, 0, 150))
readings("14-long-and-longer", 30, stretches("long", [2499, 2500, 1, 2498, 2497], 30))
