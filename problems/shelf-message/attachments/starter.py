words = input().split()
action = words[0]
n = int(words[1])
x = int(input()) if action == "write" else 0
titles = [input() for _ in range(n)]

# For "write" print the titles in the order on the shelf, for "read" print x.
