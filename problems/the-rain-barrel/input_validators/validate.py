"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"(0|[1-9][0-9]*)"
assert text.endswith("\n")
first, *days = text[:-1].split("\n")
n, capacity = map(int, re.fullmatch(rf"{NUMBER} {NUMBER}", first).groups())
assert 1 <= n <= 5000
assert 1 <= capacity <= 10**9
assert len(days) == n
for day in days:
    rain, need = map(int, re.fullmatch(rf"{NUMBER} {NUMBER}", day).groups())
    assert max(rain, need) <= 10**9
sys.exit(42)
