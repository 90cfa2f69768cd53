n, m = map(int, input().split())
emma = list(map(int, input().split()))
paul = list(map(int, input().split()))

# Print how often the two can swap.
