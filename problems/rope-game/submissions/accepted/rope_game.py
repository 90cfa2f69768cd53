from functools import reduce
from operator import xor


def grundy_values(longest):
    """The Grundy value of a rope of each length. Bit v of reached[n]: a cut of n leads to v."""
    grundy = [0] * (longest + 1)
    reached = [0] * (longest + 1)
    for n in range(1, longest + 1):
        if n % 2 == 0:
            reached[n] |= 1  # an even number of equal pieces
        options = reached[n] | 1 << grundy[n - 1]
        while options >> grundy[n] & 1:
            grundy[n] += 1
        for longer in range(3 * n, longest + 1, 2 * n):
            reached[longer] |= 1 << grundy[n]  # an odd number of pieces of length n
    return grundy


def pieces(length):
    """All k into how many equal pieces a rope can be cut."""
    small = [k for k in range(1, int(length**0.5) + 1) if length % k == 0]
    return {*small, *(length // k for k in small)} - {1}


def winning_moves(ropes):
    grundy = grundy_values(max(ropes))
    total = reduce(xor, (grundy[length] for length in ropes))
    moves = 0
    for length in ropes:
        wanted = total ^ grundy[length]
        moves += grundy[length - 1] == wanted
        moves += sum((grundy[length // k] if k % 2 else 0) == wanted for k in pieces(length))
    return moves


input()
print(winning_moves(list(map(int, input().split()))))
