n, m = map(int, input().split())
minutes = list(map(int, input().split()))  # minutes[i - 1] belongs to chapter i
awake = list(map(int, input().split()))

# Print the minutes awake and the evenings.
