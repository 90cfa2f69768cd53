# Tries all games, and remembers which gardens are lost: there are far too many.
import sys
from functools import cache

sys.setrecursionlimit(10_000)


def moves(rows):
    for number, row in enumerate(rows):
        for size in (2, 3):
            for a in range(len(row) - size + 1):
                if row[a : a + size] == "*" * size:
                    yield number, a, a + size - 1


def after(rows, number, a, b):
    row = rows[number]
    return (*rows[:number], row[:a] + "." * (b - a + 1) + row[b + 1 :], *rows[number + 1 :])


@cache
def winning_move(rows):
    for move in moves(rows):
        if winning_move(after(rows, *move)) is None:
            return move
    return None


input()
rows = tuple("*" * int(length) for length in input().split())
my_turn = winning_move(rows) is not None
print("first" if my_turn else "second", flush=True)
while True:
    if my_turn:
        number, a, b = winning_move(rows)
        print(number + 1, a + 1, b + 1, flush=True)
    else:
        number, a, b = (int(word) - 1 for word in input().split())
        if number < 0:
            break
    rows = after(rows, number, a, b)
    my_turn = not my_turn
