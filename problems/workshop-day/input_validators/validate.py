"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
assert re.fullmatch(NUMBER, first) and 1 <= int(first) <= 20_000
assert len(rest) == int(first)
for line in rest:
    start, end, value = map(int, re.fullmatch(rf"({NUMBER}) ({NUMBER}) ({NUMBER})", line).groups())
    assert start < end <= 10**6
    assert 1 <= value <= 10**6
sys.exit(42)
