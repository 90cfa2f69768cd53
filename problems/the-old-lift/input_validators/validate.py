"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"(?:0|-?[1-9][0-9]*)"
n, floors = re.fullmatch(rf"([1-9][0-9]*)\n({NUMBER}(?: {NUMBER})*)\n", text).groups()
floors = [int(word) for word in floors.split(" ")]
assert len(floors) == int(n) <= 1000
assert all(-10 <= floor <= 100 for floor in floors)
sys.exit(42)
