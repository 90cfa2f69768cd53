x = int(input())
while x != 0:
    # x was put into the jar, or taken out.
    x = int(input())

# Print the amount and the largest amount.
