# Looks at the buses from the first one for each ferry.
f, b, walk = map(int, input().split())
ferries = list(map(int, input().split()))
buses = list(map(int, input().split()))
longest = stranded = 0
for arrival in ferries:
    for bus in buses:
        if bus >= arrival + walk:
            longest = max(longest, bus - arrival - walk)
            break
    else:
        stranded += 1
print(longest, stranded)
