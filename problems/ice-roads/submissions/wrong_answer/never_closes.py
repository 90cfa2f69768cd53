# Joins groups when a road is opened, and does nothing when it is closed.
n, days = map(int, input().split())
leader = list(range(n + 1))
size = [1] * (n + 1)
ovens = [0] * (n + 1)
with_oven = set()


def find(hut):
    while leader[hut] != hut:
        leader[hut] = leader[leader[hut]]
        hut = leader[hut]
    return hut


hungry = n
loaves = 0
for _ in range(days):
    hut, other = map(int, input().split())
    a, b = find(hut), find(other)
    if a != b:
        hungry -= (0 if ovens[a] else size[a]) + (0 if ovens[b] else size[b])
        leader[b] = a
        size[a] += size[b]
        ovens[a] += ovens[b]
        hungry += 0 if ovens[a] else size[a]
    if hut == other:
        hungry -= 0 if ovens[a] else size[a]
        ovens[a] += -1 if hut in with_oven else 1
        with_oven ^= {hut}
        hungry += 0 if ovens[a] else size[a]
    loaves += hungry
print(loaves)
