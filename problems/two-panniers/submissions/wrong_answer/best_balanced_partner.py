# For each load of the first half, takes only the load of the second one that balances it best.
from bisect import bisect_left


def loads(goods):
    best = {0: 0}
    for weight, value in goods:
        more = dict(best)
        for difference, total in best.items():
            for with_it in (difference - weight, difference + weight):
                more[with_it] = max(more.get(with_it, -1), total + value)
        best = more
    return sorted(best.items())


n, allowed = map(int, input().split())
goods = [tuple(map(int, input().split())) for _ in range(n)]
others = loads(goods[n // 2 :])
best = 0
for difference, value in loads(goods[: n // 2]):
    i = bisect_left(others, (-difference, 0))
    for other, other_value in others[max(i - 1, 0) : i + 1]:
        if abs(difference + other) <= allowed:
            best = max(best, value + other_value)
print(best)
