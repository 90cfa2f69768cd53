# Divides the product of all numbers by the greatest common divisor of all.
from math import gcd, prod

input()
teeth = list(map(int, input().split()))
print(prod(teeth) // gcd(*teeth) // teeth[0])
