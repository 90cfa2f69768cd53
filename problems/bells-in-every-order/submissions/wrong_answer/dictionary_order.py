# All rows in the order of a dictionary: far more than one pair changes at a time.
from itertools import permutations

print("\n".join("".join(row) for row in permutations(input())))
