# Takes a shelf that is filled exactly for one that is too narrow.
n, width = map(int, input().split())
total = sum(map(int, input().split()))
if total < width:
    print("spare", width - total)
else:
    print("missing", total - width)
