# Asks a list, not a set, and so looks through all numbers for each piece.
n, m = map(int, input().split())
called = list(map(int, input().split()))


def was_called(piece):
    for number in called:
        if number == piece:
            return True
    return False


gaps = []
for piece in range(1, n + 1):
    if was_called(piece):
        continue
    if gaps and gaps[-1][1] == piece - 1:
        gaps[-1][1] = piece
    else:
        gaps.append([piece, piece])
print(*[f"{a}" if a == b else f"{a}-{b}" for a, b in gaps] or ["complete"])
