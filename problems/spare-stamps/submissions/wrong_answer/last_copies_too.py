# Gives away last copies as well.
input()
emma = set(input().split())
paul = set(input().split())
print(min(len(emma - paul), len(paul - emma)))
