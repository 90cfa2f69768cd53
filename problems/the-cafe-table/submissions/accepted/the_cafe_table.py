def to_cents(price):
    euros, cents = price.split(".")
    return 100 * int(euros) + int(cents)


def to_price(cents):
    return f"{cents // 100}.{cents % 100:02}"


k, n = map(int, input().split())
bill = sum(to_cents(input()) for _ in range(k))

share = (bill + n - 1) // n
print(to_price(share), to_price(n * share - bill))
