"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
TITLE = r"[A-Za-z]+(?: [A-Za-z]+)*"
assert text.endswith("\n")
first, *titles = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= 1000
assert len(titles) == int(first)
assert all(re.fullmatch(TITLE, title) and len(title) <= 40 for title in titles)
sys.exit(42)
