"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def numbers_of(line, count):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    numbers = list(map(int, line.split()))
    assert len(numbers) == count
    return numbers


text = sys.stdin.read()
assert text.endswith("\n")
first, second, *lines = text[:-1].split("\n")
assert max(numbers_of(first, 50)) <= 1000
(n,) = numbers_of(second, 1)
assert 1 <= n <= 12_000
assert len(lines) == n
before = 0
for line in lines:
    minute, size, duration = numbers_of(line, 3)
    assert before <= minute <= 10**9
    assert 1 <= size <= 50
    assert 1 <= duration <= 10**9
    before = minute
sys.exit(42)
