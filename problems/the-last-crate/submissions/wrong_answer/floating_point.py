# Rounds a decimal number up, which has only about 16 digits.
import math

apples, size = map(int, input().split())
crates = math.ceil(apples / size)
print(crates, apples - (crates - 1) * size)
