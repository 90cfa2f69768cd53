"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *hill = text[:-1].split("\n")
rows, columns = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert rows <= 200 and columns <= 200
assert len(hill) == rows
assert all(re.fullmatch("[0-9#]{%d}" % columns, row) for row in hill)
sys.exit(42)
