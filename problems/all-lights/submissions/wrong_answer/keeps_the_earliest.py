# Keeps, after each lighthouse, only the earliest second in which all so far shine.
from math import lcm

second, common = 0, 1
for _ in range(int(input())):
    period, _, *seconds = map(int, input().split())
    longer = lcm(common, period)
    second = next((t for t in range(second, longer, common) if t % period in seconds), None)
    common = longer
    if second is None:
        break
print("never" if second is None else second)
