"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
n, m = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 12_000 and 1 <= m <= 12_000
assert len(rest) == m
for line in rest:
    word, *numbers = line.split(" ")
    assert all(re.fullmatch(NUMBER, number) for number in numbers)
    a, b, *k = map(int, numbers)
    assert 1 <= a <= n and 1 <= b <= n
    assert (word, len(k)) in (("ask", 0), ("note", 1))
    assert not k or k[0] <= 11
sys.exit(42)
