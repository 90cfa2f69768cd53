latest_come = 0
earliest_leave = 1440
for _ in range(int(input())):
    come, leave = map(int, input().split())
    latest_come = max(latest_come, come)
    earliest_leave = min(earliest_leave, leave)

if latest_come < earliest_leave:
    print(latest_come, earliest_leave)
else:
    print("never")
