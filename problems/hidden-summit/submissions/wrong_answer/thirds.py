# Cuts off a third with every two questions, where a half is possible: too many flights.
def altitude(stone):
    print("?", stone, flush=True)
    return int(input())


first, last = 1, int(input())
while last - first > 2:
    third = (last - first) // 3
    left, right = first + third, last - third
    if altitude(left) < altitude(right):
        first = left + 1
    else:
        last = right
print("!", max(range(first, last + 1), key=altitude), flush=True)
