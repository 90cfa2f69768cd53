n = int(input())
lists = []  # lists[0] is the list of person 1
for _ in range(n):
    k, *people = map(int, input().split())
    lists.append(people)

# Print the last minute, and how many people hear the news then.
