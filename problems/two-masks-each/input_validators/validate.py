"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"
MASK = r"-?[1-9][0-9]*"

text = sys.stdin.read()
assert text.endswith("\n")
first, *lines = text[:-1].split("\n")
n, g = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 3000 and g <= 3000
assert len(lines) == g
together = 0
for line in lines:
    assert re.fullmatch(f"{NUMBER}( {MASK})+", line)
    count, *masks = map(int, line.split())
    assert 2 <= count == len(masks) == len(set(masks))
    assert max(map(abs, masks)) <= n
    together += count
assert together <= 15_000
sys.exit(42)
