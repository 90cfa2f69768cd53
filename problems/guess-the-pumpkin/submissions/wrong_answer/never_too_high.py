# Plays by the rule that a guess must not be too high, unless all are.
n, weight = map(int, input().split())
guesses = list(map(int, input().split()))
allowed = [guess for guess in guesses if guess <= weight] or guesses
best = min(allowed, key=lambda guess: abs(guess - weight))
print(guesses.index(best) + 1, abs(best - weight))
