# Puts each child, from the heaviest to the lightest, on the first sledge where it may sit.
n, m, limit = map(int, input().split())
weights = list(map(int, input().split()))
quarrels = {tuple(int(word) - 1 for word in input().split()) for _ in range(m)}
rides = []
for child in sorted(range(n), key=lambda child: -weights[child]):
    for ride in rides:
        if sum(weights[other] for other in ride) + weights[child] <= limit:
            if not any((min(child, o), max(child, o)) in quarrels for o in ride):
                ride.append(child)
                break
    else:
        rides.append([child])
print(len(rides))
