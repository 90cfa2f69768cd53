"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
assert text.endswith("\n")
first, *events = text[:-1].split("\n")
assert re.fullmatch(r"[1-9][0-9]*", first) and int(first) <= 8000
assert len(events) == int(first)
assert "where" in events
depth = 0
for event in events:
    assert re.fullmatch(r"begin [a-z]{1,6}|end|where", event)
    depth += {"begin": 1, "end": -1, "where": 0}[event.split(" ")[0]]
    assert depth >= 0
sys.exit(42)
