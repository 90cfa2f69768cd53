"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

first, second = re.fullmatch(r"(.*)\n(.*)\n", sys.stdin.read()).groups()
n, quiet = map(int, re.fullmatch(rf"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 10_000
assert quiet <= 150

assert re.fullmatch(rf"{NUMBER}( {NUMBER})*", second)
levels = [int(word) for word in second.split()]
assert len(levels) == n
assert max(levels) <= 150
sys.exit(42)
