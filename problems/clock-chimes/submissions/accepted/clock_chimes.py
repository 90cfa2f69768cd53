DAY = 24 * 60


def minute_of(time):
    hours, minutes = time.split(":")
    return 60 * int(hours) + int(minutes)


def strikes_at(minute):
    if minute % 60 == 0:
        return (minute // 60 - 1) % 12 + 1
    return 1 if minute % 60 == 30 else 0


# heard[m]: the strikes before minute m, over two days
heard = [0]
for minute in range(2 * DAY):
    heard.append(heard[-1] + strikes_at(minute))

for _ in range(int(input())):
    begin, end = map(minute_of, input().split())
    if end < begin:
        end += DAY
    print(heard[end + 1] - heard[begin])
