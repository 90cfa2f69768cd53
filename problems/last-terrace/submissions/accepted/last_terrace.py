import sys


def is_enough(litres, terraces):
    """Whether every terrace, and so the last one, gets all it keeps."""
    for q, kept in terraces:
        litres -= litres // q + kept
        if litres < 0:
            return False
    return True


def least(terraces):
    too_little, enough = 0, 10**18
    while enough - too_little > 1:
        middle = (too_little + enough) // 2
        if is_enough(middle, terraces):
            enough = middle
        else:
            too_little = middle
    return enough


numbers = list(map(int, sys.stdin.read().split()))
print(least(list(zip(numbers[1::2], numbers[2::2]))))
