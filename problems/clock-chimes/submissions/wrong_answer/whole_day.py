# Takes a stay that begins and ends in the same minute for one of a whole day.
for _ in range(int(input())):
    begin, end = (60 * int(time[:2]) + int(time[3:]) for time in input().split())
    if end < begin or (end == begin and begin % 60 == 0):
        end += 24 * 60
    strikes = 0
    for minute in range(begin, end + 1):
        if minute % 60 == 0:
            strikes += (minute // 60 - 1) % 12 + 1
        elif minute % 60 == 30:
            strikes += 1
    print(strikes)
