"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
word, letters = re.fullmatch(r"([a-z]+)\n([1-9][0-9]*)\n", text).groups()
assert len(word) <= 50
assert int(letters) <= 50
sys.exit(42)
