input()
floor = direction = way = turns = 0
for stop in map(int, input().split()):
    if stop != floor:
        new_direction = 1 if stop > floor else -1
        if new_direction == -direction:
            turns += 1
        direction = new_direction
        way += abs(stop - floor)
        floor = stop
print(way, turns)
