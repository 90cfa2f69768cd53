"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

text = sys.stdin.read()
assert text.endswith("\n")
first, *changes = text[:-1].split("\n")
n, days = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 2 <= n <= 20_000 and days <= 20_000
assert len(changes) == days
for change in changes:
    a, b = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", change).groups())
    assert a <= b <= n
sys.exit(42)
