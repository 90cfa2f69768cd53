from itertools import accumulate


def least(faults, minutes):
    """The smallest sum for the pieces from i to j, for more and more pieces, up to all of them.

    left[i][j - i] and right[j][j - i] both hold it, so that the sums for the two sides of each box
    between i and j are slices: one from i to each box, and one from each box to j.
    """
    n = len(faults)
    before = list(accumulate(faults, initial=0))
    left = [[0] for _ in range(n)]
    right = [[0] for _ in range(n)]
    for length in range(1, n):
        for i in range(n - length):
            j = i + length
            total = before[j + 1] - before[i]
            best = min(
                total * first + a + b
                for first, a, b in zip(minutes[i:j], left[i], reversed(right[j]))
            )
            left[i].append(best)
            right[j].append(best)
    return left[0][n - 1]


input()
faults = list(map(int, input().split()))
minutes = list(map(int, input().split()))
print(least(faults, minutes))
