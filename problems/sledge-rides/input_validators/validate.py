"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def numbers_of(line):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    return list(map(int, line.split()))


text = sys.stdin.read()
assert text.endswith("\n")
first, second, *rest = text[:-1].split("\n")
n, m, limit = numbers_of(first)
assert 1 <= n <= 13 and 1 <= limit <= 1000
weights = numbers_of(second)
assert len(weights) == n and 1 <= min(weights) and max(weights) <= limit
assert len(rest) == m
quarrels = [numbers_of(line) for line in rest]
assert all(len(pair) == 2 and 1 <= pair[0] < pair[1] <= n for pair in quarrels)
assert len(set(map(tuple, quarrels))) == m
sys.exit(42)
