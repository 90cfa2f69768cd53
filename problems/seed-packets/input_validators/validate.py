"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *heaps = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= 10**5
assert len(heaps) == int(first)
assert all(re.fullmatch(r"[a-z]{1,10}", heap) for heap in heaps)
assert sum(map(len, heaps)) <= 400_000
sys.exit(42)
