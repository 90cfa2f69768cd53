m = int(input())
ropes = list(map(int, input().split()))

# Print the number of winning first moves.
