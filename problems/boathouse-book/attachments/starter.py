n = int(input())
for _ in range(n):
    name = input()

# Print the two numbers, and then the names of those who are still out.
