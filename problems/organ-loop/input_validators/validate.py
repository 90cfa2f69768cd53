"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rows = text[:-1].split("\n")
n, k = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 5_000 and 1 <= k <= 60
assert len(rows) == n
assert all(re.fullmatch(NUMBER, row) and int(row) < 2**k for row in rows)
sys.exit(42)
