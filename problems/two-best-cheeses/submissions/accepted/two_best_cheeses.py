def better(a, b):
    print("?", a, b, flush=True)
    return int(input())


n = int(input())
beaten = {cheese: [] for cheese in range(1, n + 1)}
left = list(beaten)
while len(left) > 1:
    winners = []
    for a, b in zip(left[::2], left[1::2]):
        winner = better(a, b)
        beaten[winner].append(a + b - winner)
        winners.append(winner)
    if len(left) % 2 == 1:
        winners.append(left[-1])
    left = winners

best = left[0]
second, *others = beaten[best]
for cheese in others:
    second = better(second, cheese)
print("!", best, second, flush=True)
