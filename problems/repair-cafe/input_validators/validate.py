"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

text = sys.stdin.read()
assert text.endswith("\n")
first, *lines = text[:-1].split("\n")
n, m = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert n <= 2000 and m <= 300
assert len(lines) == n
together = 0
for line in lines:
    assert re.fullmatch(f"{NUMBER}( {NUMBER})+", line)
    count, *helpers = map(int, line.split())
    assert count == len(helpers) == len(set(helpers))
    assert max(helpers) <= m
    together += count
assert together <= 20_000
sys.exit(42)
