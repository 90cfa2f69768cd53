"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *names = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= 20_000
assert len(names) == int(first)
assert all(re.fullmatch(r"[a-z]{1,12}", name) for name in names)
sys.exit(42)
