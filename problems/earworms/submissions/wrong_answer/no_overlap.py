# Counts only places at which the tunes do not overlap.
n, a, b, k = map(int, input().split())
notes = list(map(int, input().split()))
intervals = [y - x for x, y in zip(notes, notes[1:])]
total = 0
for length in range(a - 1, min(b, 1000)):
    counts, ends = {}, {}
    for i in range(len(intervals) - length + 1):
        tune = tuple(intervals[i : i + length])
        if ends.get(tune, 0) <= i:
            counts[tune] = counts.get(tune, 0) + 1
            ends[tune] = i + length + 1
    total += sum(count >= k for count in counts.values())
print(total)
