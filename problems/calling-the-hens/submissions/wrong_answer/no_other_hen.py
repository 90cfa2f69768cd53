# Takes the shortest calls that bring no other hen, or the whole name where there is none.
n, price = map(int, input().split())
hens = [input().split() for _ in range(n)]
others = [name for name, sign in hens if sign == "-"]
unwanted = {name[:length] for name in others for length in range(1, len(name) + 1)}
calls = set()
for name, sign in hens:
    if sign == "+":
        lengths = range(1, len(name))
        calls.add(next((name[:i] for i in lengths if name[:i] not in unwanted), name))
calls = {c for c in calls if not any(c != other and c.startswith(other) for other in calls)}
come = sum(any(name.startswith(call) for call in calls) for name in others)
print(sum(map(len, calls)) + price * come)
