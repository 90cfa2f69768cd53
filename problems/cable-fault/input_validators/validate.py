"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def numbers_of(line):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    return list(map(int, line.split()))


first, second, third = re.fullmatch(r"(.*)\n(.*)\n(.*)\n", sys.stdin.read()).groups()
(n,) = numbers_of(first)
assert 2 <= n <= 300
faults, minutes = numbers_of(second), numbers_of(third)
assert len(faults) == n and max(faults) <= 10**6
assert len(minutes) == n - 1 and 1 <= min(minutes) and max(minutes) <= 10**6
sys.exit(42)
