# Walks along the street from each house until it takes too long.
_, m, limit = map(int, input().split())
instruments = list(map(int, input().split()))
minutes = list(map(int, input().split()))
bands = 0
for first in range(len(instruments)):
    there = set()
    waiting = 0
    for instrument, minute in zip(instruments[first:], minutes[first:]):
        waiting += minute
        if waiting > limit:
            break
        there.add(instrument)
        bands += len(there) == m
print(bands)
