# Lets the ball go slantwise as often as it likes.
NEVER = float("-inf")

rows, columns = map(int, input().split())
best = [0] * columns
for row in range(rows):
    padded = [NEVER, *best, NEVER]
    above = [max(padded[c : c + 3]) for c in range(columns)] if row > 0 else best
    best = [NEVER if cell == "#" else int(cell) + above[c] for c, cell in enumerate(input())]
print("stuck" if max(best) == NEVER else max(best))
