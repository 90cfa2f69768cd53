# Tries all rows of the singers.
from itertools import permutations

input()
heights = list(map(int, input().split()))
ways = 0
for row in permutations(heights):
    top = row.index(max(row))
    if all(a <= b for a, b in zip(row[:top], row[1 : top + 1])):
        ways += all(a >= b for a, b in zip(row[top:], row[top + 1 :]))
print(ways % 1_000_000_007)
