"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *lines = text[:-1].split("\n")
n, m, k = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 30 and m <= 400 and k <= 400
assert len(lines) == m
for line in lines:
    a, b = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER}) (?:red|white)", line).groups())
    assert 1 <= a < b <= n
sys.exit(42)
