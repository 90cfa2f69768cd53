# Compares the notes, not the intervals between them.
n, a, b, k = map(int, input().split())
notes = list(map(int, input().split()))
total = 0
for length in range(a, min(b, 1000) + 1):
    counts = {}
    for i in range(n - length + 1):
        tune = tuple(notes[i : i + length])
        counts[tune] = counts.get(tune, 0) + 1
    total += sum(count >= k for count in counts.values())
print(total)
