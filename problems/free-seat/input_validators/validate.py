"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *lines = text[:-1].split("\n")
n, k = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 10_000 and 2 <= k <= 10
assert len(lines) == n
before = 0
for line in lines:
    minute, size = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", line).groups())
    assert before <= minute <= 10**9
    assert 1 <= size <= k
    before = minute
sys.exit(42)
