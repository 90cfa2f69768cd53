# Looks for a stone that is higher than both its neighbours, and so never at the first or the last.
def altitude(stone):
    print("?", stone, flush=True)
    return int(input())


n = int(input())
first, last = min(2, n), max(n - 1, 1)
while first < last:
    middle = (first + last) // 2
    if altitude(middle) < altitude(middle + 1):
        first = middle + 1
    else:
        last = middle
print("!", first, flush=True)
