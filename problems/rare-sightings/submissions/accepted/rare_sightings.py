import sys


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n, q = numbers[:2]
    species = numbers[2 : 2 + n]
    periods = list(zip(numbers[2 + n :: 2], numbers[3 + n :: 2]))

    # While the last entry is r, the value at l (the sum of changes up to l) is the answer for the
    # period from l to r. A species seen last at i and before that at p counts for p < l <= i.
    changes = [0] * (n + 2)

    def add(place, amount):
        while place <= n:
            changes[place] += amount
            place += place & -place

    def value(place):
        total = 0
        while place:
            total += changes[place]
            place &= place - 1
        return total

    ending_at = [[] for _ in range(n + 1)]
    for index, (_, last) in enumerate(periods):
        ending_at[last].append(index)

    seen = {}  # species -> the entries of its last two sightings, 0 for none
    answers = [0] * q
    for entry, kind in enumerate(species, start=1):
        before, last = seen.get(kind, (0, 0))
        seen[kind] = last, entry
        if last:
            add(before + 1, -1)
            add(last + 1, 2)
        else:
            add(1, 1)
        add(entry + 1, -1)
        for index in ending_at[entry]:
            answers[index] = value(periods[index][0])
    print("\n".join(map(str, answers)))


main()
