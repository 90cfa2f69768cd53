# Counts midnight as the end of the day before.
hours, minutes = map(int, input().split(":"))
begin = 60 * hours + minutes - int(input())
days = 0
while begin <= 0:
    begin += 1440
    days += 1
print(f"{days} {begin // 60 % 24:02}:{begin % 60:02}")
