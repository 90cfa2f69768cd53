"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"[1-9][0-9]*"
LIST = rf"({NUMBER}(?: {NUMBER})*)"
line = re.fullmatch(rf"({NUMBER}) ({NUMBER})\n{LIST}\n{LIST}\n", text)
for count, stamps in ((line[1], line[3]), (line[2], line[4])):
    numbers = [int(word) for word in stamps.split(" ")]
    assert len(numbers) == int(count) <= 10**4
    assert max(numbers) <= 10**5
sys.exit(42)
