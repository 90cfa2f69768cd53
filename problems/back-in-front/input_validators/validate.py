"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"[1-9][0-9]*"
line = re.fullmatch(rf"({NUMBER}) ({NUMBER})\n({NUMBER}(?: {NUMBER})*)\n", text)
n, m = int(line[1]), int(line[2])
places = [int(word) for word in line[3].split(" ")]
assert n <= 1000
assert m <= 1000
assert len(places) == m
assert max(places) <= n
sys.exit(42)
