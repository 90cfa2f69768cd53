n, weight = map(int, input().split())
guesses = map(int, input().split())

# The nearest wins, then the lowest, then the first.
off, _, place = min(
    (abs(guess - weight), guess, place) for place, guess in enumerate(guesses, start=1)
)
print(place, off)
