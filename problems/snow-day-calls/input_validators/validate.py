"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *lines = text[:-1].split("\n")
assert re.fullmatch(NUMBER, first)
n = int(first)
assert 1 <= n <= 10_000
assert len(lines) == n

caller = {}
lists = []
for i, line in enumerate(lines, start=1):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    k, *people = map(int, line.split())
    assert k == len(people)
    for person in people:
        assert 2 <= person <= n and person not in caller
        caller[person] = i
    lists.append(people)

reached = [1]
for person in reached:
    reached.extend(lists[person - 1])
assert len(reached) == n
sys.exit(42)
