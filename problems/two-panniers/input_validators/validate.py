"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *lines = text[:-1].split("\n")
n, allowed = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 22 and allowed <= 10**12
assert len(lines) == n
for line in lines:
    weight, value = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", line).groups())
    assert 1 <= weight <= 10**12 and 1 <= value <= 10**9
sys.exit(42)
