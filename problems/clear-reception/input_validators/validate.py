"""Exits with 42 if standard input is a valid test. Arguments name the group's further limits."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

text = sys.stdin.read()
assert text.endswith("\n")
first, second, *lines = text[:-1].split("\n")
assert re.fullmatch(NUMBER, first)
n = int(first)
assert n <= (15 if "small" in sys.argv[1:] else 10_000)
assert re.fullmatch(f"{NUMBER}( {NUMBER})*", second)
values = list(map(int, second.split()))
assert len(values) == n and max(values) <= 10**6

assert len(lines) == n - 1
roads = [[] for _ in range(n + 1)]
for number, line in enumerate(lines, start=1):
    a, b = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", line).groups())
    assert a <= n and b <= n
    assert "line" not in sys.argv[1:] or (a, b) == (number, number + 1)
    roads[a].append(b)
    roads[b].append(a)
reached = {1}
waiting = [1]
while waiting:
    for neighbour in roads[waiting.pop()]:
        if neighbour not in reached:
            reached.add(neighbour)
            waiting.append(neighbour)
assert len(reached) == n
sys.exit(42)
