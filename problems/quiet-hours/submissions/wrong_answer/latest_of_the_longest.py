# Among equally long stretches, keeps the last instead of the first.
n, quiet = map(int, input().split())
best_length = best_start = length = 0
for minute, level in enumerate(map(int, input().split()), start=1):
    length = length + 1 if level <= quiet else 0
    if length and length >= best_length:
        best_length, best_start = length, minute - length + 1
print(best_length, best_start)
