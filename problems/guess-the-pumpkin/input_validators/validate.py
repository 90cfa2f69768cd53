"""Exits with 42 if standard input is a valid test."""
import re
import sys

text = sys.stdin.buffer.read().decode("ascii")
NUMBER = r"[1-9][0-9]*"
line = re.fullmatch(rf"({NUMBER}) ({NUMBER})\n({NUMBER}(?: {NUMBER})*)\n", text)
n, weight = int(line[1]), int(line[2])
guesses = [int(word) for word in line[3].split(" ")]
assert n <= 1000
assert weight <= 10**6
assert len(guesses) == n
assert max(guesses) <= 10**6
sys.exit(42)
