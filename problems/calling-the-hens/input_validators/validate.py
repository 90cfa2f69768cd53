"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *hens = text[:-1].split("\n")
n, price = map(int, re.fullmatch(f"({NUMBER}) ({NUMBER})", first).groups())
assert 1 <= n <= 2000 and price <= 1000
assert len(hens) == n
assert all(re.fullmatch("[a-z]{1,30} [+-]", hen) for hen in hens)
assert len({hen.split()[0] for hen in hens}) == n
sys.exit(42)
