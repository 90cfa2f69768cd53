# Prints a gap only when a piece that is there ends it.
n, m = map(int, input().split())
called = set(map(int, input().split()))
gaps = []
first = None
for piece in range(1, n + 1):
    if piece not in called:
        first = first or piece
    elif first:
        gaps.append(f"{first}" if first == piece - 1 else f"{first}-{piece - 1}")
        first = None
print(*gaps or ["complete"])
