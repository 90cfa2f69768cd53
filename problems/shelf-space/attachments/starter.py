n, w = map(int, input().split())
books = list(map(int, input().split()))

# Print "spare" or "missing", and the number of millimetres.
