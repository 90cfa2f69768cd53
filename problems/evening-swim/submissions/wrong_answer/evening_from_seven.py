# Takes "from six" for "after six": hour 18 pays the full price.
age, hour = map(int, input().split())
price = 0 if age < 4 else 3 if age < 16 else 6 if age < 65 else 4
if price > 0 and hour > 18:
    price -= 1
print(price or "free")
