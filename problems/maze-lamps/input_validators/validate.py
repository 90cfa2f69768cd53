"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *maze = text[:-1].split("\n")
rows, columns = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert rows <= 100 and columns <= 100
assert len(maze) == rows
assert all(re.fullmatch(r"[.#]+", row) and len(row) == columns for row in maze)
sys.exit(42)
