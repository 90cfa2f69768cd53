# Takes the goods by value, and puts each into the lighter pannier; keeps the best balanced load.
n, allowed = map(int, input().split())
goods = sorted((tuple(map(int, input().split())) for _ in range(n)), key=lambda good: -good[1])
best = 0
for skipped in range(n):
    left = right = total = 0
    for weight, value in goods[skipped:]:
        if left <= right:
            left += weight
        else:
            right += weight
        total += value
        if abs(left - right) <= allowed:
            best = max(best, total)
print(best)
