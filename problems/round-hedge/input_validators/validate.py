"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *tasks = text[:-1].split("\n")
assert re.fullmatch(f"{NUMBER}( {NUMBER}){{3}}", first)
n, q, days, shift = map(int, first.split())
assert 1 <= n <= 10**6 and 1 <= q <= 2000 and 1 <= days and q * days <= 200_000
assert shift < n
assert len(tasks) == q
for task in tasks:
    assert re.fullmatch(f"(feed|trim)( {NUMBER}){{3}}", task)
    word, *numbers = task.split()
    start, length, amount = map(int, numbers)
    assert start < n and 1 <= length <= n
    assert 1 <= amount <= 1000 if word == "feed" else amount <= 10**6
sys.exit(42)
