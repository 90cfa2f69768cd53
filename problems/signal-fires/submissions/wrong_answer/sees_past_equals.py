# Lets a keeper see over towers of their own height, counting pairs that another tower hides.
input()
heights = map(int, input().split())

pairs = 0
stack = []  # height, and how many towers of it
for height in heights:
    while stack and stack[-1][0] < height:
        pairs += stack.pop()[1]
    if stack and stack[-1][0] == height:
        pairs += stack[-1][1]
        if len(stack) > 1:
            pairs += 1
        stack[-1][1] += 1
    else:
        pairs += bool(stack)
        stack.append([height, 1])
print(pairs)
