"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
first, *rows = text.removesuffix("\n").split("\n")
assert text.endswith("\n")
r, c = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert r <= 150
assert c <= 150
assert len(rows) == r
assert all(re.fullmatch(rf"[a-z]{{{c}}}", row) for row in rows)
sys.exit(42)
