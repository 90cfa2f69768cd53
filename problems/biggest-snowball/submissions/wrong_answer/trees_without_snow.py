# Takes a tree for a cell without snow, and calls the ball stuck if it is empty.
rows, columns = map(int, input().split())
straight, slantwise = [], []
for row in range(rows):
    snow = [0 if cell == "#" else int(cell) for cell in input()]
    if row == 0:
        straight, slantwise = snow, [0] * columns
        continue
    padded = [0, *straight, 0]
    down = [max(pair) for pair in zip(straight, slantwise)]
    slantwise = [s + max(padded[c], padded[c + 2]) for c, s in enumerate(snow)]
    straight = [s + best for s, best in zip(snow, down)]
print(max(straight + slantwise) or "stuck")
