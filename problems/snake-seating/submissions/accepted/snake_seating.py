k, t = map(int, input().split())
for _ in range(t):
    row, before = divmod(int(input()) - 1, k)
    place = before + 1 if row % 2 == 0 else k - before
    print(chr(ord("A") + row), place)
