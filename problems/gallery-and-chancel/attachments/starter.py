n, g = map(int, input().split())
for _ in range(n):
    gallery, chancel = map(int, input().split())
for _ in range(g):
    count, gallery, chancel, *singers = map(int, input().split())

# Print the largest beauty and a letter for each singer.
