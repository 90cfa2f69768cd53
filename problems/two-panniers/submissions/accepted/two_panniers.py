"""Loads each half of the goods in all ways, and joins the ways of both halves."""
from collections import deque


def loads(goods):
    """For all ways to load them: how much more is on the left, and the value; sorted."""
    best = {0: 0}
    for weight, value in goods:
        more = dict(best)
        for difference, sum_of_values in best.items():
            for with_it in (difference - weight, difference + weight):
                if more.get(with_it, -1) < sum_of_values + value:
                    more[with_it] = sum_of_values + value
        best = more
    return sorted(best.items())


def largest(goods, allowed):
    middle = len(goods) // 2
    others = loads(goods[middle:])
    best = 0
    window = deque()  # loads that balance, in falling order of value: the first is the best
    end = 0
    for difference, value in reversed(loads(goods[:middle])):
        while end < len(others) and others[end][0] <= allowed - difference:
            while window and window[-1][1] <= others[end][1]:
                window.pop()
            window.append(others[end])
            end += 1
        while window and window[0][0] < -allowed - difference:
            window.popleft()
        if window:
            best = max(best, value + window[0][1])
    return best


n, allowed = map(int, input().split())
goods = [tuple(map(int, input().split())) for _ in range(n)]
print(largest(goods, allowed))
