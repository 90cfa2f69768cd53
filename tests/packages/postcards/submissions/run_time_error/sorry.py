import sys

print(sum(map(int, sys.stdin)), flush=True)
sys.exit(1)
