n, quiet = map(int, input().split())
levels = map(int, input().split())

best_length = best_start = length = 0
for minute, level in enumerate(levels, start=1):
    length = length + 1 if level <= quiet else 0
    if length > best_length:
        best_length, best_start = length, minute - length + 1
print(best_length, best_start)
