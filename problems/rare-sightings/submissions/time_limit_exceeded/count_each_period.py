# Counts the species of every period anew.
import sys
from collections import Counter

numbers = list(map(int, sys.stdin.buffer.read().split()))
n, q = numbers[:2]
species = numbers[2 : 2 + n]
for first, last in zip(numbers[2 + n :: 2], numbers[3 + n :: 2]):
    print(list(Counter(species[first - 1 : last]).values()).count(1))
