"""Exits with 42 if standard input is a valid test. Arguments name the group's further limits."""
import re
import sys

NUMBER = r"[1-9][0-9]*"
MOST = {"short": 60, "medium": 1000}

text = sys.stdin.read()
first, second = re.fullmatch(
    f"({NUMBER} {NUMBER} {NUMBER} {NUMBER})\n({NUMBER}(?: {NUMBER})*)\n", text
).groups()
n, a, b, k = map(int, first.split())
assert 2 <= a <= b <= n <= min([30_000, *(MOST[group] for group in sys.argv[1:])])
assert k <= n
notes = list(map(int, second.split()))
assert len(notes) == n and max(notes) <= 88
sys.exit(42)
