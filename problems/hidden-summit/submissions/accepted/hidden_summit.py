def altitude(stone):
    print("?", stone, flush=True)
    return int(input())


first, last = 1, int(input())  # the summit is among these
while first < last:
    middle = (first + last) // 2
    if altitude(middle) < altitude(middle + 1):
        first = middle + 1
    else:
        last = middle
print("!", first, flush=True)
