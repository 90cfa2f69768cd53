f, b, walk = map(int, input().split())
ferries = list(map(int, input().split()))
buses = list(map(int, input().split()))

longest = stranded = 0
next_bus = 0
for arrival in ferries:
    at_stop = arrival + walk
    while next_bus < b and buses[next_bus] < at_stop:
        next_bus += 1
    if next_bus == b:
        stranded += 1
    else:
        longest = max(longest, buses[next_bus] - at_stop)
print(longest, stranded)
