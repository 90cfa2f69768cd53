parts = input().split(",")

# Print the number of sheets and the number of different pages.
