hours, minutes = map(int, input().split(":"))
begin = 60 * hours + minutes - int(input())

days, minute = divmod(begin, 24 * 60)  # rounds down, also below zero
print(f"{-days} {minute // 60:02}:{minute % 60:02}")
