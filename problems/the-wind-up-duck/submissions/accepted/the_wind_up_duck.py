from math import gcd

input()
teeth = list(map(int, input().split()))

common = 1
for t in teeth:
    common = common // gcd(common, t) * t
print(common // teeth[0])
