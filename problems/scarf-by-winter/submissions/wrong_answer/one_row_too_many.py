# Goes on knitting when the scarf has exactly enough rows.
rows, today, more = map(int, input().split())
day = length = 0
while length <= rows:
    day += 1
    if day % 7 != 0:
        length += today
        today += more
print(day)
