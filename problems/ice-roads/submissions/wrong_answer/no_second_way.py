# Takes the roads for a forest: when one is closed, always separates its two ends.
n, days = map(int, input().split())
neighbours = [set() for _ in range(n + 1)]
group = list(range(n + 1))
members = [{hut} for hut in range(n + 1)]
ovens = set()
hungry = n
loaves = 0


def side(start, without):
    seen = {start}
    waiting = [start]
    while waiting:
        for hut in neighbours[waiting.pop()]:
            if hut not in seen and hut != without:
                seen.add(hut)
                waiting.append(hut)
    return seen


def need(huts):
    return len(huts) if ovens.isdisjoint(huts) else 0


for _ in range(days):
    a, b = map(int, input().split())
    if a == b:
        hungry -= need(members[group[a]])
        ovens ^= {a}
        hungry += need(members[group[a]])
    elif b in neighbours[a]:
        neighbours[a].remove(b)
        neighbours[b].remove(a)
        old = members[group[a]]
        hungry -= need(old)
        cut = side(b, a) & old
        members.append(cut)
        for hut in cut:
            group[hut] = len(members) - 1
        old -= cut
        hungry += need(old) + need(cut)
    else:
        neighbours[a].add(b)
        neighbours[b].add(a)
        if group[a] != group[b]:
            hungry -= need(members[group[a]]) + need(members[group[b]])
            if len(members[group[a]]) < len(members[group[b]]):
                a, b = b, a
            for hut in list(members[group[b]]):
                group[hut] = group[a]
                members[group[a]].add(hut)
            hungry += need(members[group[a]])
    loaves += hungry
print(loaves)
