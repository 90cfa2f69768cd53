"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
line = re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)\n([1-9][0-9]*(?: [1-9][0-9]*)*)\n", text)
called = [int(word) for word in line[3].split(" ")]
assert int(line[1]) <= 10**4
assert len(called) == int(line[2]) <= 10**4
assert max(called) <= 10**5
sys.exit(42)
