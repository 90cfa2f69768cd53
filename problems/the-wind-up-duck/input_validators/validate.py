"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
n, teeth = re.fullmatch(r"([1-9][0-9]*)\n([1-9][0-9]*(?: [1-9][0-9]*)*)\n", text).groups()
teeth = [int(word) for word in teeth.split(" ")]
assert len(teeth) == int(n) <= 6
assert max(teeth) <= 1000
sys.exit(42)
