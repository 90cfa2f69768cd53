# Takes the loser of the final for the second best. It may have lost to the best one earlier.
def better(a, b):
    print("?", a, b, flush=True)
    return int(input())


left = list(range(1, int(input()) + 1))
while len(left) > 2:
    winners = [better(a, b) for a, b in zip(left[::2], left[1::2])]
    left = winners + left[len(winners) * 2 :]
best = better(*left)
print("!", best, sum(left) - best, flush=True)
