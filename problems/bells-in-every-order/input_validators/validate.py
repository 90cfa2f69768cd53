"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert re.fullmatch(r"[a-z]{1,7}\n", text)
assert len(set(text)) == len(text)
sys.exit(42)
