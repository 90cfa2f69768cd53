# For each workshop looks through all that end before it begins: 200 000 000 comparisons.
workshops = []
for _ in range(int(input())):
    start, end, value = map(int, input().split())
    workshops.append((end, start, value))
workshops.sort()

best = []
for i, (_, start, value) in enumerate(workshops):
    before = 0
    for j in range(i):
        if workshops[j][0] <= start and best[j] > before:
            before = best[j]
    best.append(before + value)
print(max(best))
