# Finds the fewest rides by weight and the fewest rides by quarrels, and takes the larger number.
n, m, limit = map(int, input().split())
weights = list(map(int, input().split()))
quarrels = [0] * n
for _ in range(m):
    a, b = (int(word) - 1 for word in input().split())
    quarrels[a] |= 1 << b
    quarrels[b] |= 1 << a


def fewest(possible):
    gone = {0}
    rides = 0
    everybody = (1 << n) - 1
    while everybody not in gone:
        rides += 1
        after = set()
        for before in gone:
            # The first child who still waits rides next.
            waiting = everybody ^ before
            first = waiting & -waiting
            along = others = waiting ^ first
            while True:
                if possible[along | first]:
                    after.add(before | along | first)
                if along == 0:
                    break
                along = (along - 1) & others
        gone = after
    return rides


groups = range(1 << n)
members = [[child for child in range(n) if group >> child & 1] for group in groups]
light = [sum(weights[child] for child in members[group]) <= limit for group in groups]
peaceful = [not any(quarrels[child] & group for child in members[group]) for group in groups]
print(max(fewest(light), fewest(peaceful)))
