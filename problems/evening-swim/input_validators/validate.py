"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
age, hour = map(int, re.fullmatch(r"(0|[1-9][0-9]*) ([1-9][0-9]*)\n", text).groups())
assert age <= 120
assert 8 <= hour <= 20
sys.exit(42)
