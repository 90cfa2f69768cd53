# Gives everybody but the tallest two places, even next to somebody of the same height.
from collections import Counter

MODULUS = 1_000_000_007
n = int(input())
singers = Counter(map(int, input().split()))
tallest = singers[max(singers)]
ways = pow(2, n - tallest, MODULUS)
for factor in range(1, tallest + 1):
    ways = ways * factor % MODULUS
print(ways)
