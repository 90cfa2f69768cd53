TREE = -1
NEVER = float("-inf")


def largest(hill):
    """Goes down row by row, with two values for each cell: the most snow with which a ball gets
    there by a straight step, or by a slantwise one.
    """
    columns = len(hill[0])
    straight = [NEVER if snow == TREE else snow for snow in hill[0]]
    slantwise = [NEVER] * columns
    for row in hill[1:]:
        # A slantwise step comes after a straight one, or is the first; a tree aside has no way.
        padded = [NEVER, *straight, NEVER]
        aside = [max(padded[c], padded[c + 2]) for c in range(columns)]
        down = [max(pair) for pair in zip(straight, slantwise)]
        straight = [NEVER if snow == TREE else snow + best for snow, best in zip(row, down)]
        slantwise = [NEVER if snow == TREE else snow + best for snow, best in zip(row, aside)]
    return max(straight + slantwise)


rows, _ = map(int, input().split())
hill = [[TREE if cell == "#" else int(cell) for cell in input()] for _ in range(rows)]
snow = largest(hill)
print("stuck" if snow == NEVER else snow)
