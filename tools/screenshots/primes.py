def primes(limit):
    """The primes below limit, by the sieve of Eratosthenes."""
    sieve = [True] * limit
    for number in range(2, limit):
        if sieve[number]:
            yield number
            for multiple in range(number * number, limit, number):
                sieve[multiple] = False


found = list(primes(1000))
print(f"There are {len(found)} primes below 1000.")
for start in range(0, 50, 10):
    print(*(f"{prime:4}" for prime in found[start : start + 10]))
