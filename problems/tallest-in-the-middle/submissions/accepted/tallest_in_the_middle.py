from collections import Counter

MODULUS = 1_000_000_007


def factorial(number):
    product = 1
    for factor in range(2, number + 1):
        product = product * factor % MODULUS
    return product


input()
singers = Counter(map(int, input().split()))

ways = factorial(singers.pop(max(singers)))
for count in singers.values():
    ways = ways * factorial(count + 1) % MODULUS
print(ways)
