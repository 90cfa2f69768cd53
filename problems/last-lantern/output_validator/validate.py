"""Plays grandfather. A test's input has the rows, and then how he plays: 1 if as well as possible
and 0 if at random, and a seed. The answer file says who has to begin so that Ida can win.
"""
import functools
import pathlib
import random
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


def tell(*words):
    try:
        print(*words, flush=True)
    except BrokenPipeError:
        end(WRONG, "The program ended before the game.")


def hear(expected, what):
    line = sys.stdin.buffer.readline(LONGEST_LINE)
    if not line:
        end(WRONG, "The program ended before the game.")
    words = re.fullmatch(expected, line.strip())
    if not words:
        end(WRONG, f"Expected {what}.")
    return words


@functools.cache
def value(length):
    """The Grundy value of so many burning lanterns side by side."""
    found = {
        value(left) ^ value(length - size - left)
        for size in (2, 3)
        for left in range(length - size + 1)
    }
    return next(number for number in range(length + 1) if number not in found)


class Garden:
    """The stretches of burning lanterns: pairs of the first and the last one, for each row."""

    def __init__(self, lengths):
        self.rows = [[(1, length)] for length in lengths]

    def value(self):
        total = 0
        for row in self.rows:
            for first, last in row:
                total ^= value(last - first + 1)
        return total

    def moves(self):
        for number, row in enumerate(self.rows, start=1):
            for first, last in row:
                for size in (2, 3):
                    for a in range(first, last - size + 2):
                        yield number, a, a + size - 1

    def stretch(self, number, a, b):
        """The stretch in which all these lanterns burn, or None."""
        if not 1 <= number <= len(self.rows) or b - a not in (1, 2):
            return None
        return next((s for s in self.rows[number - 1] if s[0] <= a and b <= s[1]), None)

    def value_after(self, number, a, b):
        first, last = self.stretch(number, a, b)
        return self.value() ^ value(last - first + 1) ^ value(a - first) ^ value(last - b)

    def put_out(self, number, a, b):
        first, last = self.stretch(number, a, b)
        row = self.rows[number - 1]
        row.remove((first, last))
        row += [(f, l) for f, l in ((first, a - 1), (b + 1, last)) if f <= l]


def grandfathers_move(garden, plays_well, rng):
    moves = list(garden.moves())
    if plays_well and garden.value() != 0:
        moves = [move for move in moves if garden.value_after(*move) == 0]
    return rng.choice(moves)


_, lengths, style = input_file.read_text().splitlines()
lengths = list(map(int, lengths.split()))
plays_well, seed = map(int, style.split())
rng = random.Random(seed)
garden = Garden(lengths)
if answer_file.read_text().strip() != ("first" if garden.value() else "second"):
    sys.exit("the answer file is wrong")  # the judges' own fault, so neither 42 nor 43

tell(len(lengths))
tell(*lengths)
idas_turn = hear(rb"first|second", '"first" or "second"')[0] == b"first"
while True:
    possible = next(garden.moves(), None)
    if idas_turn:
        if not possible:
            end(WRONG, "No move is left for Ida: grandfather has won.")
        words = hear(rb"([0-9]{1,3}) +([0-9]{1,3}) +([0-9]{1,3})", "a move")
        move = tuple(map(int, words.groups()))
        if not garden.stretch(*move):
            end(WRONG, "These are not two or three burning lanterns side by side.")
    else:
        if not possible:
            tell(0, 0, 0)
            if sys.stdin.buffer.readline(LONGEST_LINE).strip():
                end(WRONG, "There is output after the end of the game.")
            end(ACCEPTED, "Ida has won.")
        move = grandfathers_move(garden, plays_well, rng)
        tell(*move)
    garden.put_out(*move)
    idas_turn = not idas_turn
