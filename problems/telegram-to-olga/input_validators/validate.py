"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
price, message = re.fullmatch(r"([1-9][0-9]*)\n([A-Z]+(?: [A-Z]+)*)\n", text).groups()
assert int(price) <= 100
assert len(message) <= 500
sys.exit(42)
