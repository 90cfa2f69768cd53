"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"([1-9][0-9]*)"
assert text.endswith("\n")
first, second, *walks = text[:-1].split("\n")
n, q = map(int, re.fullmatch(rf"{NUMBER} {NUMBER}", first).groups())
assert 2 <= n <= 6000
assert q <= 6000
assert re.fullmatch(rf"{NUMBER}(?: {NUMBER})*", second)
distances = [int(word) for word in second.split(" ")]
assert len(distances) == n
assert max(distances) <= 10**9
assert len(walks) == q
for walk in walks:
    a, b = map(int, re.fullmatch(rf"{NUMBER} {NUMBER}", walk).groups())
    assert max(a, b) <= n
sys.exit(42)
