n, m = map(int, input().split())
called = set(map(int, input().split()))

gaps = []
piece = 1
while piece <= n:
    first = piece
    while piece <= n and piece not in called:
        piece += 1
    if piece > first:
        last = piece - 1
        gaps.append(f"{first}" if first == last else f"{first}-{last}")
    piece += 1
print(*gaps or ["complete"])
