# Takes a note that contradicts for the truth from then on.
import sys

first, *lines = sys.stdin.read().splitlines()
n = int(first.split()[0])
group = list(range(n + 1))
members = [[fork] for fork in range(n + 1)]
pitch = [0] * (n + 1)
for line in lines:
    word, *numbers = line.split()
    a, b, *rest = map(int, numbers)
    known = (pitch[a] - pitch[b]) % 12 if group[a] == group[b] else None
    if word == "ask":
        print("unknown" if known is None else known)
        continue
    k = rest[0]
    if known is None:
        print("new")
        if len(members[group[a]]) > len(members[group[b]]):
            a, b, k = b, a, -k
        shift = pitch[b] + k - pitch[a]
        moving, members[group[a]] = members[group[a]], []
        for fork in moving:
            pitch[fork] += shift
            group[fork] = group[b]
        members[group[b]] += moving
    else:
        print("agrees" if known == k else "contradicts")
        if a != b:
            pitch[a] = pitch[b] + k
