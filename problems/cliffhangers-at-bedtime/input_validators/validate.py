"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def numbers_of(line):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    return list(map(int, line.split()))


text = sys.stdin.read()
assert text.endswith("\n")
first, second, third = text[:-1].split("\n")
n, m = numbers_of(first)
assert 1 <= n <= 2_000 and 1 <= m <= 10**5
minutes, awake = numbers_of(second), numbers_of(third)
assert len(minutes) == n and 1 <= min(minutes) and max(minutes) <= m
assert len(awake) == n and max(awake) <= 10**7 and awake[-1] == 0
sys.exit(42)
