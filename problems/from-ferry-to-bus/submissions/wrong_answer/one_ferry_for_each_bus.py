# Moves on to the next bus after each ferry, as if a bus were then full.
f, b, walk = map(int, input().split())
ferries = list(map(int, input().split()))
buses = list(map(int, input().split()))
longest = stranded = next_bus = 0
for arrival in ferries:
    while next_bus < b and buses[next_bus] < arrival + walk:
        next_bus += 1
    if next_bus == b:
        stranded += 1
    else:
        longest = max(longest, buses[next_bus] - arrival - walk)
        next_bus += 1
print(longest, stranded)
