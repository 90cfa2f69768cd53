# Puts the two times in order instead of going on past midnight.
for _ in range(int(input())):
    begin, end = sorted(
        60 * int(time[:2]) + int(time[3:]) for time in input().split()
    )
    strikes = 0
    for minute in range(begin, end + 1):
        if minute % 60 == 0:
            strikes += (minute // 60 - 1) % 12 + 1
        elif minute % 60 == 30:
            strikes += 1
    print(strikes)
