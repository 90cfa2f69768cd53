# Searches for doubled letters, and count() does not see the second pair of three.
rows, columns = map(int, input().split())
quilt = [input() for _ in range(rows)]
lines = quilt + ["".join(column) for column in zip(*quilt)]
print(sum(line.count(colour * 2) for line in lines for colour in set(line)))
