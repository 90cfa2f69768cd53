"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
assert re.fullmatch(r"(?:(?:0|-?[1-9][0-9]*)\n)+", text)
amounts = [int(word) for word in text.split()]
assert all(abs(amount) <= 1000 for amount in amounts)
assert len(amounts) <= 2002
assert amounts[-1] == 0
in_this_week = 0
for amount in amounts:
    in_this_week = in_this_week + 1 if amount != 0 else 0
    assert in_this_week <= 1000
sys.exit(42)
