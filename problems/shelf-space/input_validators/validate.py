"""Exits with 42 if standard input is a valid test."""
import re
import sys

first, second = re.fullmatch(r"(.*)\n(.*)\n", sys.stdin.read()).groups()
n, width = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert 1 <= n <= 1000
assert 1 <= width <= 10**12

assert re.fullmatch(r"[1-9][0-9]*( [1-9][0-9]*)*", second)
thicknesses = [int(word) for word in second.split()]
assert len(thicknesses) == n
assert max(thicknesses) <= 10**9
sys.exit(42)
