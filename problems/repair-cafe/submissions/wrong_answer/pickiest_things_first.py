# Begins with the things that few can repair, and takes the least busy helper, of several the one
# who can repair the fewest things.
n, m = map(int, input().split())
can_repair = [list(map(int, input().split()))[1:] for _ in range(n)]
skills = [0] * (m + 1)
for helpers in can_repair:
    for helper in helpers:
        skills[helper] += 1
repairs = [0] * (m + 1)
helper_of = [0] * n
for thing in sorted(range(n), key=lambda thing: len(can_repair[thing])):
    helper_of[thing] = min(can_repair[thing], key=lambda h: (repairs[h], skills[h]))
    repairs[helper_of[thing]] += 1
print(max(repairs))
print(*helper_of)
