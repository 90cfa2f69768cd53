n, width = map(int, input().split())
left = width - sum(map(int, input().split()))
print("spare" if left >= 0 else "missing", abs(left))
