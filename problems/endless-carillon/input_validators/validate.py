"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"([1-9][0-9]*)"

text = sys.stdin.read()
assert text.endswith("\n")
first, *motifs = text[:-1].split("\n")
n, bells, m = map(int, re.fullmatch(f"{NUMBER} {NUMBER} {NUMBER}", first).groups())
assert n <= 10**18 and bells <= 26 and m <= 10
assert len(motifs) == m
letters = "abcdefghijklmnopqrstuvwxyz"[:bells]
assert all(re.fullmatch(f"[{letters}]+", motif) for motif in motifs)
assert sum(map(len, motifs)) <= 40
sys.exit(42)
