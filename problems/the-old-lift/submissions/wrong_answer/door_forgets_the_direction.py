# Looks only at the last step, so a door that opens twice hides a turn.
input()
floors = [0, *map(int, input().split())]
steps = [b - a for a, b in zip(floors, floors[1:])]
print(sum(map(abs, steps)), sum(a * b < 0 for a, b in zip(steps, steps[1:])))
