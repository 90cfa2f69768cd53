# Gives the number of days of knitting, without the Sundays.
rows, today, more = map(int, input().split())
days = length = 0
while length < rows:
    days += 1
    length += today
    today += more
print(days)
