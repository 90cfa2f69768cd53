"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
age, candles = re.fullmatch(r"([1-9][0-9]*)\n([0-5](?: [0-5]){9})\n", text).groups()
assert int(age) <= 1000
sys.exit(42)
