# Counts how often a pattern occurs, also if it does so several times in one scarf.
from collections import Counter

MODULUS = 2**61 - 1
BASE = 1_234_567_890_123


class Scarf:
    def __init__(self, stripes):
        self.stripes = stripes
        self.directions = [self.hashes(stripes), self.hashes(stripes[::-1])]

    @staticmethod
    def hashes(stripes):
        """The hash of each beginning."""
        result = [0]
        for stripe in stripes:
            result.append((result[-1] * BASE + ord(stripe)) % MODULUS)
        return result

    def pieces(self, length):
        """The hashes of all pieces of this length, in both directions."""
        power = pow(BASE, length, MODULUS)
        return [
            (after - before * power) % MODULUS
            for hashes in self.directions
            for before, after in zip(hashes, hashes[length:])
        ]

    def piece(self, length, wanted):
        """The first piece in the alphabet whose hash is wanted."""
        power = pow(BASE, length, MODULUS)
        best = {}
        for hashes, stripes in zip(self.directions, (self.stripes, self.stripes[::-1])):
            for i, (before, after) in enumerate(zip(hashes, hashes[length:])):
                key = (after - before * power) % MODULUS
                if key in wanted and key not in best:
                    best[key] = stripes[i : i + length]
        return min(best.values(), default=None)


def common(scarves, k, length):
    """The hashes of the pieces of this length that occur in at least k scarves."""
    counts = Counter()
    for scarf in scarves:
        counts.update(scarf.pieces(length))
    return {key for key, count in counts.items() if count >= k}


m, k = map(int, input().split())
scarves = [Scarf(input()) for _ in range(m)]
low, high = 0, 1 + max(len(scarf.stripes) for scarf in scarves)
while high - low > 1:
    middle = (low + high) // 2
    if common(scarves, k, middle):
        low = middle
    else:
        high = middle
print(low)
if low > 0:
    wanted = common(scarves, k, low)
    found = (scarf.piece(low, wanted) for scarf in scarves)
    print(min(piece for piece in found if piece is not None))
