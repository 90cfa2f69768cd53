"""Plays Resi. A test's input has n and the place of each cheese in her order, 1 for the best."""
import pathlib
import re
import sys

ACCEPTED, WRONG = 42, 43
LONGEST_LINE = 100

input_file, answer_file, feedback = map(pathlib.Path, sys.argv[1:4])


def end(verdict, message):
    (feedback / "judgemessage.txt").write_text(message + "\n")
    if verdict == WRONG:
        (feedback / "teammessage.txt").write_text(message + "\n")
    sys.exit(verdict)


def tell(number):
    try:
        print(number, flush=True)
    except BrokenPipeError:
        end(WRONG, "The program ended without an answer.")


n, *places = map(int, input_file.read_text().split())
best, second = map(int, answer_file.read_text().split())
if places[best - 1] != 1 or places[second - 1] != 2:
    sys.exit("the answer file is wrong")  # the judges' own fault, so neither 42 nor 43

allowed = n + (n - 1).bit_length() - 2
asked = 0
tell(n)
while line := sys.stdin.buffer.readline(LONGEST_LINE):
    words = re.fullmatch(rb"([?!]) +([0-9]{1,4}) +([0-9]{1,4})\s*", line)
    if not words:
        end(WRONG, "A line is neither a question nor an answer.")
    a, b = int(words[2]), int(words[3])
    if a == b or not (1 <= a <= n and 1 <= b <= n):
        end(WRONG, "The numbers must be two different ones from 1 to n.")
    if words[1] == b"!":
        if (a, b) != (best, second):
            end(WRONG, "These are not the best cheese and the second best.")
        if sys.stdin.buffer.readline(LONGEST_LINE).strip():
            end(WRONG, "There is output after the answer.")
        end(ACCEPTED, f"Found with {asked} of {allowed} questions.")
    asked += 1
    if asked > allowed:
        end(WRONG, "Resi has had enough: too many questions.")
    tell(a if places[a - 1] < places[b - 1] else b)
end(WRONG, "The program ended without an answer.")
