# Finds the best call for each hen by itself, and calls each such beginning once.
n, price = map(int, input().split())
hens = [input().split() for _ in range(n)]
others = {}
for name, sign in hens:
    for length in range(1, len(name) + 1):
        others[name[:length]] = others.get(name[:length], 0) + (sign == "-")
calls = {
    min((name[:i] for i in range(1, len(name) + 1)), key=lambda c: len(c) + price * others[c])
    for name, sign in hens
    if sign == "+"
}
print(sum(len(call) + price * others[call] for call in calls))
