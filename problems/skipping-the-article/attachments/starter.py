n = int(input())
titles = [input() for _ in range(n)]

# Print the titles in the order in which the books are to stand.
