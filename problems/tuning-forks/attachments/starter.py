n, m = map(int, input().split())
for _ in range(m):
    words = input().split()
    action = words[0]
    a = int(words[1])
    b = int(words[2])
    k = int(words[3]) if action == "note" else 0

    # action is "note" or "ask".
