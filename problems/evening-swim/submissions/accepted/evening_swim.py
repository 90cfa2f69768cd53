age, hour = map(int, input().split())

if age < 4:
    price = 0
elif age < 16:
    price = 3
elif age < 65:
    price = 6
else:
    price = 4

if price > 0 and hour >= 18:
    price -= 1

print(price if price > 0 else "free")
