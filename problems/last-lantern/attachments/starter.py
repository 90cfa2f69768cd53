m = int(input())
rows = list(map(int, input().split()))

# Print "first" or "second". Then print moves, and read those of grandfather.
# A move: print(row, a, b, flush=True)
