"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.read()
assert text.endswith("\n")
first, *events = text[:-1].split("\n")
n, q = map(int, re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)", first).groups())
assert n <= 200_000 and q <= 10_000
assert len(events) == q

dancers = set(range(1, n + 1))
last = n
asked = False
for event in events:
    action, number = re.fullmatch(r"(leave|join|ask) ([1-9][0-9]*)", event).groups()
    assert int(number) in dancers
    if action == "leave":
        dancers.remove(int(number))
        assert dancers
    elif action == "join":
        last += 1
        dancers.add(last)
    else:
        asked = True
assert asked
sys.exit(42)
