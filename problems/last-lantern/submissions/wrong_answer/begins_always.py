# Always begins, and takes any move where none wins.
from functools import cache


@cache
def value(length):
    """The Grundy value of so many burning lanterns side by side."""
    found = {
        value(left) ^ value(length - size - left)
        for size in (2, 3)
        for left in range(length - size + 1)
    }
    return next(number for number in range(length + 1) if number not in found)


class Garden:
    def __init__(self, lengths):
        self.stretches = [(row, 1, length) for row, length in enumerate(lengths, start=1)]

    def value(self):
        total = 0
        for _, first, last in self.stretches:
            total ^= value(last - first + 1)
        return total

    def put_out(self, row, a, b):
        for stretch in self.stretches:
            if stretch[0] == row and stretch[1] <= a and b <= stretch[2]:
                break
        self.stretches.remove(stretch)
        _, first, last = stretch
        self.stretches += [(row, first, a - 1), (row, b + 1, last)]

    def winning_move(self):
        """A move after which the values of all stretches cancel each other out."""
        total = self.value()
        for row, first, last in self.stretches:
            wanted = total ^ value(last - first + 1)
            for size in (2, 3):
                for a in range(first, last - size + 2):
                    if value(a - first) ^ value(last - (a + size - 1)) == wanted:
                        return row, a, a + size - 1
        row, first, last = max(self.stretches, key=lambda s: s[2] - s[1])
        return row, first, first + 1


input()
garden = Garden(map(int, input().split()))
my_turn = True
print("first" if my_turn else "second", flush=True)
while True:
    if my_turn:
        move = garden.winning_move()
        print(*move, flush=True)
    else:
        move = tuple(map(int, input().split()))
        if move == (0, 0, 0):
            break
    garden.put_out(*move)
    my_turn = not my_turn
