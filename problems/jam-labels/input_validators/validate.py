"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
name, year = re.fullmatch(r"([A-Za-z]+(?: [A-Za-z]+)*)\n([1-9][0-9]{3})\n", text).groups()
assert 1 <= len(name) <= 40
assert 1900 <= int(year) <= 2100
sys.exit(42)
