"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

text = sys.stdin.read()
assert text.endswith("\n")
first, second, *rest = text[:-1].split("\n")
n, q = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert n <= 50_000 and q <= 50_000

assert re.fullmatch(f"{NUMBER}( {NUMBER})*", second)
species = [int(word) for word in second.split()]
assert len(species) == n
assert max(species) <= 50_000

assert len(rest) == q
for line in rest:
    begin, end = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", line).groups())
    assert begin <= end <= n
sys.exit(42)
