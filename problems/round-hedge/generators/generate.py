"""Writes data/secret, always the same files; the accepted C++ solution gives the answers."""
import pathlib
import random
import subprocess
import tempfile

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SECRET = PACKAGE / "data" / "secret"
SOLUTION = PACKAGE / "submissions" / "accepted" / "round_hedge.cpp"
MOST = 10**6
LAST = MOST - 1


def hedge(name, n, days, shift, tasks):
    lines = [f"{n} {len(tasks)} {days} {shift}", *(" ".join(map(str, task)) for task in tasks)]
    text = "\n".join(lines) + "\n"
    answer = subprocess.run(
        [PROGRAM], input=text, capture_output=True, text=True, check=True
    ).stdout
    SECRET.mkdir(parents=True, exist_ok=True)
    (SECRET / f"{name}.in").write_text(text)
    (SECRET / f"{name}.ans").write_text(answer)


def random_tasks(name, n, q, longest, most_fed, highest, trims=0.5):
    rng = random.Random(name)
    tasks = []
    for _ in range(q):
        start, length = rng.randrange(n), rng.randint(1, longest)
        if rng.random() < trims:
            tasks.append(("trim", start, length, rng.randint(0, highest)))
        else:
            tasks.append(("feed", start, length, rng.randint(1, most_fed)))
    return tasks


def stairs(n, steps):
    """Feeds less and less of the hedge, so that it rises in steps; then trims them one by one."""
    tasks = [("feed", 0, n - i * (n // steps), 10) for i in range(steps)]
    return tasks + [("trim", 0, n, 10 * i) for i in range(steps, 0, -1)]


def combs(n, teeth):
    """Feeds every other stretch, and trims everything."""
    width = n // (2 * teeth)
    tasks = [("feed", 2 * i * width, width, 1 + i) for i in range(teeth)]
    return tasks + [("trim", 0, n, teeth // 2)]


def all_data():
    hedge("01-one-bush", 1, 3, 0, [("feed", 0, 1, 7), ("trim", 0, 1, 4)])
    hedge("02-all-the-way-round", 5, 4, 2, [("feed", 3, 5, 6), ("trim", 2, 5, 9)])
    hedge("03-across-the-end", 10, 1, 0, [("feed", 8, 5, 9), ("trim", 6, 6, 2)])
    hedge("04-ends-at-the-end", 10, 1, 0, [("feed", 5, 5, 9), ("trim", 7, 3, 1)])
    hedge("05-never-moves", 8, 9, 0, [("feed", 1, 3, 2), ("trim", 2, 3, 5)])
    hedge("06-moves-round-many-times", 7, 100, 6, [("feed", 1, 3, 2), ("trim", 2, 4, 5)])
    hedge("07-trim-before-feed", 4, 1, 1, [("trim", 0, 4, 0), ("feed", 0, 4, 3), ("trim", 1, 2, 2)])
    hedge("08-low-then-high", 4, 2, 0, [("feed", 0, 4, 9), ("trim", 0, 4, 3), ("trim", 0, 4, 6)])
    hedge("09-no-trimming", 100, 50, 3, random_tasks("none", 100, 20, 100, 9, 0, trims=0))
    hedge("10-no-feeding", 100, 50, 3, random_tasks("never", 100, 20, 100, 9, 5, trims=1))
    hedge("11-trim-to-nothing", 50, 60, 7, random_tasks("nothing", 50, 30, 20, 9, 0))
    hedge("12-small", 9, 4, 2, random_tasks("small", 9, 6, 9, 9, 12))
    hedge("13-just-over-32-bits", MOST, 5, 0, [("feed", 0, MOST, 1000), ("trim", 0, MOST, 100)])
    much = [("feed", 0, MOST, 1000)] * 1999 + [("trim", 5, MOST, 0)]
    hedge("14-as-much-as-possible", MOST, 100, LAST, much)
    hedge("15-stairs", MOST, 100, 0, stairs(MOST, 1000))
    hedge("16-stairs-that-move", 999_983, 100, 350_377, stairs(999_983, 1000))
    hedge("17-combs", MOST, 199, 1, combs(MOST, 1000))
    two = [("feed", 0, MOST // 2, 1000), ("trim", 9, MOST // 3, 5000)]
    hedge("18-two-tasks-for-ever", MOST, 100_000, 618_034, two)
    hedge("19-short-tasks", MOST, 100, 271_829, random_tasks("short", MOST, 2000, 2000, 1000, 3000))
    hedge("20-long-tasks", MOST, 100, 314_159, random_tasks("long", MOST, 2000, MOST, 1000, 20_000))
    rarely = random_tasks("rarely", MOST, 2000, MOST, 9, MOST // 2, 0.1)
    hedge("21-rarely-trimmed", MOST, 100, 141_421, rarely)
    hedge("22-little-fed", MOST, 400, 99_991, random_tasks("little", MOST, 500, MOST, 2, 300, 0.7))


with tempfile.TemporaryDirectory() as folder:
    PROGRAM = pathlib.Path(folder) / "round_hedge"
    subprocess.run(["g++", "-O2", "-std=c++20", "-o", PROGRAM, SOLUTION], check=True)
    all_data()
