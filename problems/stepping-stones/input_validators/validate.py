"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *pond = text[:-1].split("\n")
rows, columns = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert rows <= 400 and columns <= 400
assert len(pond) == rows
assert all(re.fullmatch(r"[.#SG]+", row) and len(row) == columns for row in pond)
assert text.count("S") == 1 and text.count("G") == 1
sys.exit(42)
