a = int(input())
c = list(map(int, input().split()))

# Print the first age that cannot be shown.
