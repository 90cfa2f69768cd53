# @EXPECTED_SCORE@: 50
# For each length, counts all tunes by a hash: about n * (b - a) steps.
MODULUS = 2**61 - 1
BASE = 9_876_543_210_987

n, a, b, k = map(int, input().split())
notes = list(map(int, input().split()))
hashes = [0]
for x, y in zip(notes, notes[1:]):
    hashes.append((hashes[-1] * BASE + y - x + 100) % MODULUS)
total = 0
for length in range(a - 1, b):
    power = pow(BASE, length, MODULUS)
    counts = {}
    for before, after in zip(hashes, hashes[length:]):
        tune = (after - before * power) % MODULUS
        counts[tune] = counts.get(tune, 0) + 1
    total += sum(count >= k for count in counts.values())
print(total)
