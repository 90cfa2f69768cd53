"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
assert re.fullmatch(r"[A-Za-z.,;:!?'-]+(?: [A-Za-z.,;:!?'-]+)*\n", text)
assert len(text) - 1 <= 1000
sys.exit(42)
