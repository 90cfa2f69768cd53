"""Exits with 42 if standard input is a valid test."""
import re
import sys

NUMBER = r"(?:0|[1-9][0-9]*)"


def numbers_of(line):
    assert re.fullmatch(f"{NUMBER}( {NUMBER})*", line)
    return list(map(int, line.split()))


text = sys.stdin.read()
assert text.endswith("\n")
first, second, third, *heights = text[:-1].split("\n")
rows, columns, period = numbers_of(first)
assert 1 <= rows <= 50 and 1 <= columns <= 50 and 1 <= period <= 30
levels = numbers_of(second)
assert len(levels) == period and max(levels) <= 9
start_row, start_column, goal_row, goal_column = numbers_of(third)
assert 1 <= start_row <= rows and 1 <= goal_row <= rows
assert 1 <= start_column <= columns and 1 <= goal_column <= columns
assert (start_row, start_column) != (goal_row, goal_column)
assert len(heights) == rows
assert all(re.fullmatch(r"[0-9]+", row) and len(row) == columns for row in heights)
assert int(heights[start_row - 1][start_column - 1]) >= levels[0]
sys.exit(42)
