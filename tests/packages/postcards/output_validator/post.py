"""Writes the numbers, then closes its output: the end of the file is all that says so."""

import os
import pathlib
import sys

count = int(pathlib.Path(sys.argv[1]).read_text())
answer = pathlib.Path(sys.argv[2]).read_text().split()
print(*range(1, count + 1), sep="\n", flush=True)
os.close(sys.stdout.fileno())
sys.exit(42 if sys.stdin.read().split() == answer else 43)
