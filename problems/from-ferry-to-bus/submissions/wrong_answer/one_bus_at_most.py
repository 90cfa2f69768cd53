# Passes by at most one bus for each ferry: "if" instead of "while".
f, b, walk = map(int, input().split())
ferries = list(map(int, input().split()))
buses = list(map(int, input().split()))
longest = stranded = next_bus = 0
for arrival in ferries:
    if next_bus < b and buses[next_bus] < arrival + walk:
        next_bus += 1
    if next_bus == b:
        stranded += 1
    else:
        longest = max(longest, buses[next_bus] - arrival - walk)
print(longest, stranded)
