n = int(input())
for _ in range(n):
    words = input().split()
    action = words[0]
    name = words[1] if action == "begin" else ""

    # action is "begin", "end" or "where".
