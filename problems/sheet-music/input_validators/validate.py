"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
parts = text[:-1].split(",")
assert len(parts) <= 10_000
for part in parts:
    assert re.fullmatch(r"[1-9][0-9]*(-[1-9][0-9]*)?", part)
    assert all(int(page) <= 10**9 for page in part.split("-"))
sys.exit(42)
