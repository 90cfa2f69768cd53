"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *tray = text[:-1].split("\n")
rows, columns = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert rows <= 150 and columns <= 150
assert len(tray) == rows
assert all(re.fullmatch(r"[.#]+", row) and len(row) == columns for row in tray)
sys.exit(42)
