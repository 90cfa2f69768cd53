# Numbers all rows from left to right.
k, t = map(int, input().split())
for _ in range(t):
    row, before = divmod(int(input()) - 1, k)
    print(chr(ord("A") + row), before + 1)
