"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def numbers_of(line):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    return list(map(int, line.split()))


first, second, third = re.fullmatch(r"(.*)\n(.*)\n(.*)\n", sys.stdin.read()).groups()
n, m, limit = numbers_of(first)
assert 1 <= m <= n <= 30_000 and 1 <= limit <= 10**9
instruments, minutes = numbers_of(second), numbers_of(third)
assert len(instruments) == n and 1 <= min(instruments) and max(instruments) <= m
assert len(minutes) == n and max(minutes) <= 1000
sys.exit(42)
