"""Exits with 42 if standard input is a valid test; with the argument `small`, one of group 1."""
import re
import sys

most = 1000 if sys.argv[1:] == ["small"] else 10**5

first, second = re.fullmatch(r"(.*)\n(.*)\n", sys.stdin.read()).groups()
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= most
assert re.fullmatch(r"[1-9][0-9]*( [1-9][0-9]*)*", second)
heights = [int(word) for word in second.split()]
assert len(heights) == int(first)
assert max(heights) <= 10**6
sys.exit(42)
