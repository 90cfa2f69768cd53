from collections import deque


def stretches(maze):
    """For each row stretch, its crossings: pairs of a column stretch and their common cell."""
    column_at = {}
    columns = 0
    for c in range(len(maze[0])):
        for r in range(len(maze)):
            if maze[r][c] == "#":
                continue
            if r == 0 or maze[r - 1][c] == "#":
                columns += 1
            column_at[r, c] = columns - 1
    crossings = []
    for r, row in enumerate(maze):
        for c, cell in enumerate(row):
            if cell == "#":
                continue
            if c == 0 or row[c - 1] == "#":
                crossings.append([])
            crossings[-1].append((column_at[r, c], (r, c)))
    return crossings, columns


def matching(crossings, columns):
    """Pairs as many row stretches with column stretches as possible: column -> (row, cell)."""
    partner = [None] * columns
    seen = [-1] * columns

    def augment(start):
        """Looks for a way from `start` to a free column stretch, and turns it round."""
        came_from = {}  # column -> the row before it and the cell where they cross
        last_column = {start: None}  # row -> the column that it is paired with
        waiting = deque([start])
        while waiting:
            row = waiting.popleft()
            for column, cell in crossings[row]:
                if seen[column] == start:
                    continue
                seen[column] = start
                came_from[column] = row, cell
                if partner[column] is not None:
                    last_column[partner[column][0]] = column
                    waiting.append(partner[column][0])
                    continue
                while column is not None:
                    partner[column] = came_from[column]
                    column = last_column[came_from[column][0]]
                return

    for row in range(len(crossings)):
        augment(row)
    return partner


def fewest_lamps(maze):
    crossings, columns = stretches(maze)
    partner = matching(crossings, columns)
    lamps = [pair[1] for pair in partner if pair]
    lit_rows = {pair[0] for pair in partner if pair}
    lamps += [cells[0][1] for row, cells in enumerate(crossings) if row not in lit_rows]
    some_cell = {column: cell for cells in crossings for column, cell in cells}
    lamps += [some_cell[column] for column, pair in enumerate(partner) if pair is None]
    return lamps


rows, _ = map(int, input().split())
lamps = fewest_lamps([input() for _ in range(rows)])
print(len(lamps))
for row, column in lamps:
    print(row + 1, column + 1)
