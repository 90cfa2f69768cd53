import sys

_, k, *rows = map(int, sys.stdin.read().split())


def ones(number):
    return bin(number).count("1")


notes = 0
always = 2**k - 1  # the pipes with a hole in every row so far
ever = 0  # the pipes with a hole in any row so far
before = rows[-1]
for row in rows:
    notes += ones(row & ~before)
    always &= row
    ever |= row
    before = row

print(notes + ones(always), k - ones(ever))
