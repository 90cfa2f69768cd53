hours, minutes = map(int, input().split(":"))
w = int(input())

# Print the number of days and the time.
