# Takes the direction in the morning for "up", so going down first is a turn.
input()
floor = way = turns = 0
direction = 1
for stop in map(int, input().split()):
    if stop != floor:
        new_direction = 1 if stop > floor else -1
        turns += new_direction != direction
        direction = new_direction
        way += abs(stop - floor)
        floor = stop
print(way, turns)
