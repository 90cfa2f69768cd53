"""Computes the beauty of the places. The answer file begins with the largest beauty."""
import pathlib
import re
import sys

ACCEPTED, WRONG = 42, 43

input_file, answer_file, feedback = map(pathlib.Path, sys.argv[1:4])


def reject(for_everybody, for_judges=""):
    (feedback / "teammessage.txt").write_text(for_everybody + "\n")
    (feedback / "judgemessage.txt").write_text(f"{for_everybody} {for_judges}".strip() + "\n")
    sys.exit(WRONG)


first, *lines = input_file.read_text().splitlines()
n, _ = map(int, first.split())
singers = [tuple(map(int, line.split())) for line in lines[:n]]
best = int(answer_file.read_text().split()[0])

words = sys.stdin.buffer.read().decode(errors="replace").split()
if len(words) != 2 or not re.fullmatch("[0-9]{1,12}", words[0]):
    reject("Expected a number and a word.", f"{len(words)} words.")
claimed, places = int(words[0]), words[1]
if len(places) != n or set(places) - set("gc"):
    reject("The word must have the letter g or c for each singer.")
beauty = sum(singer["gc".index(place)] for singer, place in zip(singers, places))
for line in lines[n:]:
    _, gallery, chancel, *members = map(int, line.split())
    where = {places[member - 1] for member in members}
    if len(where) == 1:
        beauty += gallery if where == {"g"} else chancel
if beauty != claimed:
    reject("With these places the beauty is not the one that you say.", f"It is {beauty}.")
if claimed < best:
    reject("The concert can be more beautiful.", f"{claimed}, not {best}.")
if claimed > best:
    # The judges' own answer is not the best: their fault, so neither 42 nor 43.
    sys.exit(f"found {claimed}, but the answer file says {best}")
sys.exit(ACCEPTED)
