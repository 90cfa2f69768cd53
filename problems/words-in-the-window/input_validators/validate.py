"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
assert re.fullmatch(r"[A-Z]+(?: [A-Z]+)*\n", text)
assert len(text) - 1 <= 60
sys.exit(42)
