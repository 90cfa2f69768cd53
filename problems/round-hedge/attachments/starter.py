n, q, y, s = map(int, input().split())
for _ in range(q):
    words = input().split()
    action = words[0]
    a = int(words[1])
    m = int(words[2])
    x = int(words[3])

    # x is how much the bushes grow for "feed", and the height for "trim".

# Print the sum of all lengths that are cut off.
