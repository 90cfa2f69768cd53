# Takes the workshops from the best to the worst wherever one still fits.
from bisect import bisect_left, insort

workshops = []
for _ in range(int(input())):
    start, end, value = map(int, input().split())
    workshops.append((-value, start, end))

chosen = []
total = 0
for value, start, end in sorted(workshops):
    place = bisect_left(chosen, (start, end))
    if place > 0 and chosen[place - 1][1] > start:
        continue
    if place < len(chosen) and chosen[place][0] < end:
        continue
    insort(chosen, (start, end))
    total -= value
print(total)
