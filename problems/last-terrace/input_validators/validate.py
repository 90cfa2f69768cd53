"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
assert re.fullmatch(NUMBER, first)
n = int(first)
assert 1 <= n <= 10_000
assert len(rest) == n
terraces = []
for line in rest:
    q, c = map(int, re.fullmatch(rf"({NUMBER}) ({NUMBER})", line).groups())
    assert 2 <= q <= 10**9 and c <= 10**9
    terraces.append((q, c))
assert terraces[-1][1] >= 1

litres = 10**18
for q, c in terraces:
    litres -= litres // q + c
    assert litres >= 0
sys.exit(42)
