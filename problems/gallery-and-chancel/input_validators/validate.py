"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def numbers_of(line, least):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    numbers = list(map(int, line.split()))
    assert len(numbers) >= least
    return numbers


text = sys.stdin.read()
assert text.endswith("\n")
lines = text[:-1].split("\n")
n, g = numbers_of(lines[0], 2)
assert 1 <= n <= 200 and g <= 300
assert len(lines) == 1 + n + g
for line in lines[1 : n + 1]:
    gallery, chancel = numbers_of(line, 2)
    assert max(gallery, chancel) <= 10**6
together = 0
for line in lines[n + 1 :]:
    count, gallery, chancel, *singers = numbers_of(line, 5)
    assert max(gallery, chancel) <= 10**6
    assert count == len(singers) == len(set(singers))
    assert 1 <= min(singers) and max(singers) <= n
    together += count
assert together <= 2000
sys.exit(42)
