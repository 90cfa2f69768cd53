# Does not glue the ends together: a note across the seam is counted twice.
import sys

_, k, *rows = map(int, sys.stdin.read().split())
notes = ever = before = 0
for row in rows:
    notes += bin(row & ~before).count("1")
    ever |= row
    before = row
print(notes, k - bin(ever).count("1"))
