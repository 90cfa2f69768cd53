"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
first, rows, _ = re.fullmatch(
    f"({NUMBER})\n({NUMBER}(?: {NUMBER})*)\n([01] {NUMBER})\n", text
).groups()
lengths = list(map(int, rows.split()))
assert len(lengths) == int(first) <= 10
assert 1 <= min(lengths) and max(lengths) <= 150
sys.exit(42)
