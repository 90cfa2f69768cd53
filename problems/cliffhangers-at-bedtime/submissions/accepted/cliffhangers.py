n, limit = map(int, input().split())
minutes = list(map(int, input().split()))
awake = list(map(int, input().split()))

# best[i]: minutes awake and evenings for the first i chapters, if an evening ends after them
best = [(0, 0)]
for i in range(n):
    reading = minutes[i]
    before = best[i]
    j = i
    while j > 0 and reading + minutes[j - 1] <= limit:
        j -= 1
        reading += minutes[j]
        if best[j] < before:
            before = best[j]
    best.append((before[0] + awake[i], before[1] + 1))

print(*best[n])
