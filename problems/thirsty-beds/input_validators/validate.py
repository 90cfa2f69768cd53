"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *garden = text[:-1].split("\n")
rows, columns = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9])", first).groups())
assert rows <= 40
assert len(garden) == rows
assert all(re.fullmatch("[1-9#]{%d}" % columns, row) for row in garden)
sys.exit(42)
