"""Checks that the helpers can repair their things. The answer file begins with the best number."""
import pathlib
import re
import sys

ACCEPTED, WRONG = 42, 43

input_file, answer_file, feedback = map(pathlib.Path, sys.argv[1:4])


def reject(for_everybody, for_judges=""):
    (feedback / "teammessage.txt").write_text(for_everybody + "\n")
    (feedback / "judgemessage.txt").write_text(f"{for_everybody} {for_judges}".strip() + "\n")
    sys.exit(WRONG)


def numbers_of(output):
    words = output.decode(errors="replace").split()
    for word in words:
        if not re.fullmatch(r"[0-9]{1,9}", word):
            reject("Expected only whole numbers.", f"One word is {word[:20]!r}.")
    return list(map(int, words))


first, *lines = input_file.read_text().splitlines()
n, m = map(int, first.split())
can_repair = [set(map(int, line.split()[1:])) for line in lines]
best = int(answer_file.read_text().split()[0])

numbers = numbers_of(sys.stdin.buffer.read())
if len(numbers) != n + 1:
    reject("Expected a number and a helper for each thing.", f"{len(numbers)} numbers.")
claimed, *helper_of = numbers
repairs = [0] * (m + 1)
for thing, helper in enumerate(helper_of):
    if helper not in can_repair[thing]:
        reject("A helper cannot repair the thing.", f"Helper {helper} and thing {thing + 1}.")
    repairs[helper] += 1
if max(repairs) != claimed:
    reject("The busiest helper has another number of repairs than you say.", f"{max(repairs)}.")
if claimed > best:
    reject("The busiest helper can have fewer repairs.", f"{claimed}, not {best}.")
if claimed < best:
    # The judges' own answer is not the best: their fault, so neither 42 nor 43.
    sys.exit(f"found {claimed} repairs, but the answer file says {best}")
sys.exit(ACCEPTED)
