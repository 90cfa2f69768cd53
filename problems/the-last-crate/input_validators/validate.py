"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
apples, size = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)\n", text).groups())
assert apples <= 10**18
assert size <= 10**18
sys.exit(42)
