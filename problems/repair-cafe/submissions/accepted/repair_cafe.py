"""Assigns one thing after the other. If all helpers who come into question are busy, things move
from helper to helper along a chain to somebody who is not; without a chain, the limit must rise.
"""


def assign(can_repair, helpers):
    limit = 1
    helper_of = [None] * len(can_repair)
    things_of = [set() for _ in range(helpers + 1)]

    def place(new):
        came = {}  # for each helper that was reached: the thing that would move there
        queue = [new]
        for thing in queue:
            for helper in can_repair[thing]:
                if helper in came:
                    continue
                came[helper] = thing
                if len(things_of[helper]) < limit:
                    move(came, helper)
                    return True
                queue.extend(things_of[helper])
        return False

    def move(came, helper):
        while helper is not None:
            thing = came[helper]
            before = helper_of[thing]
            helper_of[thing] = helper
            things_of[helper].add(thing)
            if before is not None:
                things_of[before].remove(thing)
            helper = before

    for thing in range(len(can_repair)):
        while not place(thing):
            limit += 1
    return limit, helper_of


n, helpers = map(int, input().split())
can_repair = [list(map(int, input().split()))[1:] for _ in range(n)]
limit, helper_of = assign(can_repair, helpers)
print(limit)
print(*helper_of)
