n, m = map(int, input().split())
places = map(int, input().split())

row = list(range(1, n + 1))
for place in places:
    row.insert(0, row.pop(place - 1))
print(*row)
