"""Exits with 42 if standard input is a valid test."""
import math
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, second, *titles = text[:-1].split("\n")
n = int(re.fullmatch(r"write ([1-9][0-9]*)", first).group(1))
assert n <= 20
assert re.fullmatch(r"0|[1-9][0-9]*", second) and int(second) < math.factorial(n)
assert len(titles) == n
assert len(set(titles)) == n
assert all(re.fullmatch(r"[a-z]{1,12}", title) for title in titles)
sys.exit(42)
