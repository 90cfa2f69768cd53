"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"[1-9][0-9]*"

text = sys.stdin.read()
assert text.endswith("\n")
first, *scarves = text[:-1].split("\n")
m, k = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= k <= m <= 50
assert len(scarves) == m
assert all(re.fullmatch("[a-z]+", scarf) for scarf in scarves)
assert sum(map(len, scarves)) <= 20_000
sys.exit(42)
