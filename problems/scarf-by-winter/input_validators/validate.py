"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"(0|[1-9][0-9]*)"
line = re.fullmatch(rf"{NUMBER} {NUMBER} {NUMBER}\n", text)
rows, first, more = map(int, line.groups())
assert 1 <= rows <= 10**6
assert 1 <= first <= 1000
assert more <= 1000
sys.exit(42)
