"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *rows = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= 100
assert len(rows) == int(first)
assert all(re.fullmatch(r"[a-z]+", row) and len(row) == len(rows) for row in rows)
sys.exit(42)
