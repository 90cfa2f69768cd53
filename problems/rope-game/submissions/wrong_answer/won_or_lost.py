# Knows of each rope only whether it is won or lost alone, and takes several ropes for won if an odd
# number of them is.
input()
ropes = list(map(int, input().split()))
longest = max(ropes)
won = [0] * (longest + 1)
after_cut = [[] for _ in range(longest + 1)]
for n in range(1, longest + 1):
    won[n] = int(0 in [won[n - 1], *after_cut[n]])
    for k in range(2, longest // n + 1):
        after_cut[k * n].append(won[n] * k % 2)
total = sum(won[n] for n in ropes) % 2
moves = 0
for n in ropes:
    moves += [won[n - 1], *after_cut[n]].count(total ^ won[n])
print(moves)
