"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(0|-?[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first)
assert int(first) <= 15_000
assert len(rest) == int(first)
assert len(set(rest)) == len(rest)
for line in rest:
    x, y = map(int, re.fullmatch(f"{NUMBER} {NUMBER}", line).groups())
    assert abs(x) <= 10**6 and abs(y) <= 10**6
sys.exit(42)
