# Divides the number itself, so the last chair of a row goes to the next row as place 0.
k, t = map(int, input().split())
for _ in range(t):
    row, place = divmod(int(input()), k)
    print(chr(ord("A") + row), place if row % 2 == 0 else k - place + 1)
