"""Exits with 42 if standard input is a valid test: the stones, the summit and the seed of the altitudes."""
import re
import sys

numbers = re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*) (0|[1-9][0-9]*)\n", sys.stdin.read()).groups()
stones, summit, seed = map(int, numbers)
assert stones <= 10**9
assert summit <= stones
assert seed < 2**64
sys.exit(42)
