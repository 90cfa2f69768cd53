"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

first, second = re.fullmatch(r"(.*)\n(.*)\n", sys.stdin.read()).groups()
assert re.fullmatch(NUMBER, first)
assert int(first) <= 1000
assert re.fullmatch(f"{NUMBER}( {NUMBER})*", second)
lengths = [int(word) for word in second.split()]
assert len(lengths) == int(first)
assert max(lengths) <= 10**5
sys.exit(42)
