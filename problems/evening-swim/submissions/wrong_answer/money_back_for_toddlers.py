# Takes one euro off in the evening even if the ticket is free.
age, hour = map(int, input().split())
price = 0 if age < 4 else 3 if age < 16 else 6 if age < 65 else 4
if hour >= 18:
    price -= 1
print("free" if price == 0 else price)
