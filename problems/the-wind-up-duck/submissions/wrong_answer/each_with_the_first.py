# Looks at each gear together with the first one only and multiplies.
from math import gcd

input()
first, *others = map(int, input().split())
turns = 1
for t in others:
    turns *= t // gcd(first, t)
print(turns)
