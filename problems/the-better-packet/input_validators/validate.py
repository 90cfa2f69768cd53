"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"([1-9][0-9]*)"
assert text.endswith("\n")
first, *packets = text[:-1].split("\n")
assert re.fullmatch(NUMBER, first) and int(first) <= 1000
assert len(packets) == int(first)
weights = set()
for packet in packets:
    grams, cents = map(int, re.fullmatch(rf"{NUMBER} {NUMBER}", packet).groups())
    assert max(grams, cents) <= 10**9
    weights.add(grams)
assert len(weights) == len(packets)
sys.exit(42)
