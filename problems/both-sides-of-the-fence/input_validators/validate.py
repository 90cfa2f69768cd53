"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"([1-9][0-9]*)"
line = re.fullmatch(rf"{NUMBER} {NUMBER} {NUMBER} {NUMBER}\n", text)
length, width, height, gate = map(int, line.groups())
assert width <= length <= 10**6
assert height <= 600
assert gate <= length
sys.exit(42)
