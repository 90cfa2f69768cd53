# Waters from the tap alone when the barrel does not have enough for the whole garden.
n, capacity = map(int, input().split())
level = over = tap = 0
for _ in range(n):
    rain, need = map(int, input().split())
    over += max(0, level + rain - capacity)
    level = min(capacity, level + rain)
    if level >= need:
        level -= need
    else:
        tap += need
print(over, tap, level)
