# Subtracts, from the species in the period, the sightings that repeat one of the period: a species
# seen three times is taken off twice.
import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
n, q = numbers[:2]
species = numbers[2 : 2 + n]
changes = [0] * (n + 2)


def add(place, amount):
    while place <= n:
        changes[place] += amount
        place += place & -place


ending_at = [[] for _ in range(n + 1)]
for index in range(q):
    first, last = numbers[2 + n + 2 * index : 4 + n + 2 * index]
    ending_at[last].append((first, index))

answers = [0] * q
seen = {}
for entry, kind in enumerate(species, start=1):
    if kind in seen:
        add(seen[kind], -2)
    add(entry, 1)
    seen[kind] = entry
    for first, index in ending_at[entry]:
        total = 0
        for start, sign in (entry, 1), (first - 1, -1):
            while start:
                total += sign * changes[start]
                start &= start - 1
        answers[index] = total
print("\n".join(map(str, answers)))
