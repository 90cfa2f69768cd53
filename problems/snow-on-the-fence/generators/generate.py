"""Writes data/secret, always the same files; the accepted Python solution gives the answers."""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "snow_on_the_fence.py"


def write(name, text):
    answer = subprocess.run(
        [sys.executable, SOLUTION], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def fence(name, heights):
    write(name, f"{len(heights)}\n{' '.join(map(str, heights))}\n")


def weather(name, n, lowest, highest):
    rng = random.Random(name)
    return [rng.randint(lowest, highest) for _ in range(n)]


fence("01-one-post-no-snow", [0])
fence("02-one-post", [4])
fence("03-no-snow", [0] * 7)
fence("04-all-alike", [3] * 5)
fence("05-never-bare", [5, 3, 4, 2, 5])
fence("06-steps-up", [0, 1, 2, 3, 4, 5])
fence("07-steps-down", [5, 4, 3, 2, 1, 0])
fence("08-one-high-post", [0, 0, 0, 40, 0, 0])
fence("09-more-posts-than-centimetres", [1, 2] * 20)
fence("10-more-centimetres-than-posts", [30, 17])
fence("11-valley", [9, 6, 3, 1, 3, 6, 9])
fence("12-longest-fence", weather("longest", 60, 0, 12))
fence("13-highest-snow", weather("highest", 20, 20, 40))
fence("14-largest", [40] * 60)
fence("15-little-snow", weather("little", 50, 0, 1))
