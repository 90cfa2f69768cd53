"""Takes in one lighthouse after the other, with the theorem of the Chinese remainders."""
from math import gcd


def both(seconds, period, others, other_period):
    """The seconds of the common period in which both shine."""
    divisor = gcd(period, other_period)
    steps = other_period // divisor
    inverse = pow(period // divisor, -1, steps)
    found = []
    for second in seconds:
        for other in others:
            if (other - second) % divisor == 0:
                found.append(second + (other - second) // divisor * inverse % steps * period)
    return found, period * steps


seconds, period = [0], 1
for _ in range(int(input())):
    other_period, _, *others = map(int, input().split())
    seconds, period = both(seconds, period, others, other_period)
print(min(seconds, default="never"))
