"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
assert re.fullmatch(NUMBER, first) and 2 <= int(first) <= 5000
assert len(rest) == int(first)

previous = 0
for line in rest:
    distance, altitude = map(int, re.fullmatch(rf"({NUMBER}) ({NUMBER})", line).groups())
    assert previous <= distance <= 10**6
    assert altitude <= 9000
    previous = distance
sys.exit(42)
