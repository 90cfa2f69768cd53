"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
n, m = map(int, re.fullmatch(rf"({NUMBER}) ({NUMBER})", first).groups())
assert 2 <= n <= 5000
assert m <= 20_000
assert len(rest) == m
for line in rest:
    assert re.fullmatch(rf"{NUMBER}( {NUMBER}){{4}}", line)
    origin, to, departure, every, ride = map(int, line.split())
    assert 1 <= origin <= n and 1 <= to <= n and origin != to
    assert departure <= 10**9
    assert 1 <= every <= 10**9 and 1 <= ride <= 10**9
sys.exit(42)
