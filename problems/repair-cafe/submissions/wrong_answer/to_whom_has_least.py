# Gives each thing to the helper who has the least to do so far.
n, m = map(int, input().split())
repairs = [0] * (m + 1)
helper_of = []
for _ in range(n):
    _, *helpers = map(int, input().split())
    helper_of.append(min(helpers, key=lambda helper: repairs[helper]))
    repairs[helper_of[-1]] += 1
print(max(repairs))
print(*helper_of)
