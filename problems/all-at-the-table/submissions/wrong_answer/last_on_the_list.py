# Takes the last guest on the list for the last one to come, and the first for the first to leave.
visits = [tuple(map(int, input().split())) for _ in range(int(input()))]
begin = visits[-1][0]
end = visits[0][1]
print(*(begin, end) if begin < end else ["never"])
