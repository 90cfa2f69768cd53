# Tries one exchange after the other and goes back when it is stuck, which happens far too often.
import math
import sys

sys.setrecursionlimit(10_000)
first = input()
rows = [first]
seen = {first}


def search():
    if len(rows) == math.factorial(len(first)):
        return True
    row = rows[-1]
    for i in range(len(row) - 1):
        new = row[:i] + row[i + 1] + row[i] + row[i + 2 :]
        if new not in seen:
            rows.append(new)
            seen.add(new)
            if search():
                return True
            seen.remove(rows.pop())
    return False


search()
print("\n".join(rows))
