# Goes through the lengths from the largest on, and collects all pieces as strings.
m, k = map(int, input().split())
scarves = [input() for _ in range(m)]


def first_common(length):
    counts = {}
    for scarf in scarves:
        ways = (scarf, scarf[::-1])
        starts = range(len(scarf) - length + 1)
        for piece in {stripes[i : i + length] for stripes in ways for i in starts}:
            counts[piece] = counts.get(piece, 0) + 1
    return min((piece for piece, count in counts.items() if count >= k), default=None)


for length in range(max(map(len, scarves)), 0, -1):
    piece = first_common(length)
    if piece:
        print(length)
        print(piece)
        break
else:
    print(0)
