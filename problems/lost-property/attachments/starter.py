n = int(input())
for _ in range(n):
    action, kind = input().split()

    # action is "found" or "asked".
