input()
heights = map(int, input().split())

pairs = 0
in_sight = []  # the towers that the next one may see: lower and lower, left to right
for height in heights:
    while in_sight and in_sight[-1] < height:
        in_sight.pop()
        pairs += 1
    if in_sight:
        pairs += 1
        if in_sight[-1] == height:
            in_sight.pop()  # from now on the new tower hides it
    in_sight.append(height)
print(pairs)
