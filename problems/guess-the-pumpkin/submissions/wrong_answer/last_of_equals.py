# Among equal guesses, keeps the last one on the list.
n, weight = map(int, input().split())
best = None
for place, guess in enumerate(map(int, input().split()), start=1):
    rank = (abs(guess - weight), guess)
    if best is None or rank <= best:
        best, winner = rank, place
print(winner, best[0])
