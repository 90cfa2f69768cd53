# Finds the best of all and then the best of all others: 2n - 3 questions.
def best_of(cheeses):
    best, *others = cheeses
    for cheese in others:
        print("?", best, cheese, flush=True)
        best = int(input())
    return best


n = int(input())
cheeses = list(range(1, n + 1))
best = best_of(cheeses)
cheeses.remove(best)
print("!", best, best_of(cheeses), flush=True)
