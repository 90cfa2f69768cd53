"""Exits with 42 if standard input is a valid test."""
import re
import sys

TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"

text = sys.stdin.read()
assert text.endswith("\n")
first, *rest = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= 1000
assert len(rest) == int(first)
assert all(re.fullmatch(f"{TIME} {TIME}", line) for line in rest)
sys.exit(42)
