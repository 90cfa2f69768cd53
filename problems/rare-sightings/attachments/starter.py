n, q = map(int, input().split())
species = list(map(int, input().split()))
for _ in range(q):
    l, r = map(int, input().split())

    # Print the number of species that were seen exactly once in this period.
