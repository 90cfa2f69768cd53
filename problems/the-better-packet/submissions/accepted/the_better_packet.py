from fractions import Fraction

packets = []
for number in range(1, int(input()) + 1):
    grams, cents = map(int, input().split())
    packets.append((Fraction(cents, grams), grams, number))
print(min(packets)[2])
