"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
assert re.fullmatch(r"[1-9][0-9]*\n(?:(?:found|asked) [a-z]{1,10}\n)+", text)
first, *events = text[:-1].split("\n")
assert int(first) <= 10**4
assert len(events) == int(first)
assert any(event.startswith("asked ") for event in events)
sys.exit(42)
