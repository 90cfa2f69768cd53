# Goes through all pairs, with the highest tower between them at hand: 5 000 000 000 of them.
input()
heights = list(map(int, input().split()))

pairs = 0
for i, here in enumerate(heights):
    between = 0
    for there in heights[i + 1 :]:
        if between < here and between < there:
            pairs += 1
        if there > between:
            between = there
print(pairs)
