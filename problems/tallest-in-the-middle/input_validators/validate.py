"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

text = sys.stdin.read()
first, second = re.fullmatch(rf"({NUMBER})\n({NUMBER}(?: {NUMBER})*)\n", text).groups()
heights = list(map(int, second.split()))
assert len(heights) == int(first) <= 10_000
assert 50 <= min(heights) and max(heights) <= 250
sys.exit(42)
