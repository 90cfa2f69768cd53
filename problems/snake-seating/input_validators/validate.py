"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
assert re.fullmatch(r"[1-9][0-9]* [1-9][0-9]*\n(?:[1-9][0-9]*\n)+", text)
size, count, *numbers = map(int, text.split())
assert size <= 100
assert count <= 1000
assert len(numbers) == count
assert max(numbers) <= 26 * size
sys.exit(42)
