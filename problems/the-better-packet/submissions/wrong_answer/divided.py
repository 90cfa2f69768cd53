# Compares decimal numbers, which keep only about 16 digits.
packets = []
for number in range(1, int(input()) + 1):
    grams, cents = map(int, input().split())
    packets.append((cents / grams, grams, number))
print(min(packets)[2])
