"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"(0|[1-9][0-9]*)"
assert text.endswith("\n")
first, *visits = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= 1000
assert len(visits) == int(first)
for visit in visits:
    come, leave = map(int, re.fullmatch(rf"{NUMBER} {NUMBER}", visit).groups())
    assert come < leave <= 1440
sys.exit(42)
