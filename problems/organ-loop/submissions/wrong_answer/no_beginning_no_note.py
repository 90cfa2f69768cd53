# Counts beginnings only, and a pipe that never falls silent has none.
import sys

_, k, *rows = map(int, sys.stdin.read().split())
notes = ever = 0
before = rows[-1]
for row in rows:
    notes += bin(row & ~before).count("1")
    ever |= row
    before = row
print(notes, k - bin(ever).count("1"))
