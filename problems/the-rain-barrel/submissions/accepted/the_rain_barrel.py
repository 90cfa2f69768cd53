n, capacity = map(int, input().split())

level = over = tap = 0
for _ in range(n):
    rain, need = map(int, input().split())

    level += rain
    if level > capacity:
        over += level - capacity
        level = capacity

    taken = min(level, need)
    level -= taken
    tap += need - taken

print(over, tap, level)
