"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
assert text.endswith("\n")
first, *prices = text[:-1].split("\n")
k, n = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert k <= 100
assert n <= 100
assert len(prices) == k
assert all(re.fullmatch(r"(?:0|[1-9][0-9]{0,2})\.[0-9]{2}", price) for price in prices)
assert all(int(price.replace(".", "")) >= 5 for price in prices)
sys.exit(42)
