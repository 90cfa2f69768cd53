import sys

_, *lines = sys.stdin.read().splitlines()
lists = [list(map(int, line.split()))[1:] for line in lines]

minutes = []  # at which somebody hears the news
waiting = [(1, 0)]  # a person and the minute at which this person hears it
while waiting:
    person, minute = waiting.pop()
    minutes.append(minute)
    for place, friend in enumerate(lists[person - 1], start=1):
        waiting.append((friend, minute + place))

last = max(minutes)
print(last, minutes.count(last))
