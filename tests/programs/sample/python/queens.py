# expect: ok exit=0 stdout="92\n"
from itertools import permutations

size = 8
print(
    sum(
        len({row + column for row, column in enumerate(columns)}) == size
        and len({row - column for row, column in enumerate(columns)}) == size
        for columns in permutations(range(size))
    )
)
