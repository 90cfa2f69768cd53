"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"(?:0|[1-9][0-9]*)"
LIST = rf"({NUMBER}(?: {NUMBER})*)"
line = re.fullmatch(rf"({NUMBER}) ({NUMBER}) ({NUMBER})\n{LIST}\n{LIST}\n", text)
assert int(line[3]) <= 1000
for count, row in ((line[1], line[4]), (line[2], line[5])):
    times = [int(word) for word in row.split(" ")]
    assert len(times) == int(count) <= 10**4
    assert all(earlier < later for earlier, later in zip(times, times[1:]))
    assert times[-1] <= 10**6
sys.exit(42)
