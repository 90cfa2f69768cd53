"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
n, k, m = map(int, re.fullmatch(f"{NUMBER} {NUMBER} {NUMBER}", first).groups())
assert 2 <= n <= 10**18
assert 1 <= k <= 30
assert len(rest) == m

pairs = [tuple(map(int, re.fullmatch(f"{NUMBER} {NUMBER}", line).groups())) for line in rest]
assert all(1 <= a <= b <= k for a, b in pairs)
assert len(set(pairs)) == len(pairs)
sys.exit(42)
