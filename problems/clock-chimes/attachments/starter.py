n = int(input())
for _ in range(n):
    arrival, departure = input().split()

    # Print the number of strikes that this guest hears.
