# Walks upwards and multiplies by q / (q - 1), rounded up: too much where the ground has not yet
# swallowed the last litre.
import sys

numbers = list(map(int, sys.stdin.read().split()))
needed = 0
for q, kept in reversed(list(zip(numbers[1::2], numbers[2::2]))):
    needed += kept
    needed = -(-needed * q // (q - 1))
print(needed)
