# Sends each singer but the tallest to the left or to the right, and then lets singers of the same height
# change places: that counts many rows several times.
from collections import Counter

MODULUS = 1_000_000_007
input()
singers = Counter(map(int, input().split()))
ways = 1
for height, count in singers.items():
    for factor in range(1, count + 1):
        ways = ways * factor % MODULUS
    if height != max(singers):
        ways = ways * 2**count % MODULUS
print(ways)
