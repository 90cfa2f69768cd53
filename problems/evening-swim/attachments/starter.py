age, hour = map(int, input().split())

# Print the price, or "free".
