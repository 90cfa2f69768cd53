"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

first, second = re.fullmatch(r"(.*)\n(.*)\n", sys.stdin.read()).groups()
n, heating = map(int, re.fullmatch(rf"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 10**5
assert heating <= 10**15

assert re.fullmatch(rf"{NUMBER}( {NUMBER})*", second)
masses = [int(word) for word in second.split()]
assert len(masses) == n
assert max(masses) <= 10**4
sys.exit(42)
