r, c = map(int, input().split())
garden = [input() for _ in range(r)]

# Print the smallest sum of the costs.
