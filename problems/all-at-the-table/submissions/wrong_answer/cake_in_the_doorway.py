# Takes it for a meeting if one leaves in the minute in which another comes.
visits = [tuple(map(int, input().split())) for _ in range(int(input()))]
begin = max(come for come, _ in visits)
end = min(leave for _, leave in visits)
print(*(begin, end) if begin <= end else ["never"])
