# Goes back one day at most.
hours, minutes = map(int, input().split(":"))
begin = 60 * hours + minutes - int(input())
days = 0
if begin < 0:
    begin += 1440
    days = 1
print(f"{days} {begin // 60:02}:{begin % 60:02}")
