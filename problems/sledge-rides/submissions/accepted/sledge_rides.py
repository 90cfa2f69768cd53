"""Sets of children are numbers: bit i is child i."""


def possible_rides(n, limit, weights, quarrels):
    """Whether each set of children may ride together."""
    weight = [0] * (1 << n)
    possible = [True] * (1 << n)
    for group in range(1, 1 << n):
        last = group.bit_length() - 1
        others = group ^ 1 << last
        weight[group] = weight[others] + weights[last]
        fits = weight[group] <= limit and not quarrels[last] & others
        possible[group] = fits and possible[others]
    return possible


def fewest_rides(n, possible):
    rides = [0] * (1 << n)
    for group in range(1, 1 << n):
        # One of the rides has the last child in it: try all sets of others that come along.
        last = 1 << group.bit_length() - 1
        others = group ^ last
        best = n
        along = others
        while True:
            if possible[along | last] and rides[others ^ along] < best:
                best = rides[others ^ along]
            if along == 0:
                break
            along = (along - 1) & others
        rides[group] = best + 1
    return rides[-1]


n, m, limit = map(int, input().split())
weights = list(map(int, input().split()))
quarrels = [0] * n
for _ in range(m):
    a, b = (int(word) - 1 for word in input().split())
    quarrels[a] |= 1 << b
    quarrels[b] |= 1 << a
print(fewest_rides(n, possible_rides(n, limit, weights, quarrels)))
