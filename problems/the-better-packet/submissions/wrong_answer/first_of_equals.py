# Among equally cheap packets, takes the first one instead of the lightest.
best = None
for number in range(1, int(input()) + 1):
    grams, cents = map(int, input().split())
    if best is None or cents * best[0] < best[1] * grams:
        best = grams, cents, number
print(best[2])
