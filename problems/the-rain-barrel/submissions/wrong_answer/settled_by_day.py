# Settles the rain of a day against its need before the barrel comes in.
n, capacity = map(int, input().split())
level = over = tap = 0
for _ in range(n):
    rain, need = map(int, input().split())
    level += rain - need
    if level > capacity:
        over += level - capacity
        level = capacity
    if level < 0:
        tap -= level
        level = 0
print(over, tap, level)
