"""Exits with 42 if standard input is a valid test: n and the place of each cheese in Resi's order."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

text = sys.stdin.read()
first, second = re.fullmatch(rf"({NUMBER})\n({NUMBER}(?: {NUMBER})*)\n", text).groups()
n = int(first)
assert 2 <= n <= 1000
assert sorted(map(int, second.split())) == list(range(1, n + 1))
sys.exit(42)
