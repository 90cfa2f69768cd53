# Takes the place for the number of the book.
n, m = map(int, input().split())
row = list(range(1, n + 1))
for book in map(int, input().split()):
    row.remove(book)
    row.insert(0, book)
print(*row)
