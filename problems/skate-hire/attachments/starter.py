pairs = list(map(int, input().split()))
n = int(input())
for _ in range(n):
    t, s, d = map(int, input().split())

    # Print the size that this visitor gets, or "none".
