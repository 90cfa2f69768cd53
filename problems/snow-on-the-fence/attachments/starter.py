n = int(input())
heights = list(map(int, input().split()))

# Draw the picture.
