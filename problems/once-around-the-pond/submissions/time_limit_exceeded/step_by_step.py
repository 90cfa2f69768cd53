# Walks from bench to bench for each walk.
import sys

numbers = list(map(int, sys.stdin.read().split()))
n = numbers[0]
distances = numbers[2 : n + 2]
walks = iter(numbers[n + 2 :])
for a, b in zip(walks, walks):
    bench = a - 1
    steps = distances[bench]
    bench = (bench + 1) % n
    while bench != b - 1:
        steps += distances[bench]
        bench = (bench + 1) % n
    print(steps)
