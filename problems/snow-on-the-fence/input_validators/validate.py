"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
n, heights = re.fullmatch(r"([1-9][0-9]*)\n((?:0|[1-9][0-9]*)(?: (?:0|[1-9][0-9]*))*)\n", text).groups()
heights = [int(word) for word in heights.split(" ")]
assert len(heights) == int(n) <= 60
assert max(heights) <= 40
sys.exit(42)
