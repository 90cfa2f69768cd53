k, n = map(int, input().split())
for _ in range(k):
    euros, cents = map(int, input().split("."))

# Print the share and the tip.
