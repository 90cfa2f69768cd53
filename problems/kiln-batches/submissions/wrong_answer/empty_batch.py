# Lets pots of no mass at the beginning go without a firing.
from itertools import dropwhile

_, heating = map(int, input().split())
masses = list(dropwhile(lambda mass: mass == 0, map(int, input().split())))

lines = [(0, 0)]
first = 0
x = energy = 0
for mass in masses:
    x += mass
    while first + 1 < len(lines) and (
        lines[first + 1][1] - 2 * lines[first + 1][0] * x <= lines[first][1] - 2 * lines[first][0] * x
    ):
        first += 1
    energy = lines[first][1] - 2 * lines[first][0] * x + x * x + heating
    if mass == 0:
        continue
    line = x, energy + x * x
    while len(lines) - first > 1:
        (a, ha), (b, hb) = lines[-2:]
        if (line[1] - hb) * (b - a) > (hb - ha) * (x - b):
            break
        lines.pop()
    lines.append(line)
print(energy)
