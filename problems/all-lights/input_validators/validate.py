"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *lines = text[:-1].split("\n")
assert re.fullmatch("[1-6]", first)
assert len(lines) == int(first)
for line in lines:
    assert re.fullmatch(f"{NUMBER}( {NUMBER})+", line)
    period, count, *seconds = map(int, line.split())
    assert 1 <= period <= 1000 and 1 <= count <= min(6, period)
    assert len(seconds) == count
    assert all(a < b for a, b in zip(seconds, seconds[1:]))
    assert seconds[-1] < period
sys.exit(42)
