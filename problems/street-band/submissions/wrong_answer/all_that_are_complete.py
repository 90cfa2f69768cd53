# Counts the parts with all instruments, and takes off those that take too long: but also those of
# them that were not complete.
_, m, limit = map(int, input().split())
instruments = list(map(int, input().split()))
minutes = list(map(int, input().split()))
players = [0] * (m + 1)
missing = m
complete = in_time = waiting = bands = 0
for last, instrument in enumerate(instruments):
    waiting += minutes[last]
    while waiting > limit:
        waiting -= minutes[in_time]
        in_time += 1
    players[instrument] += 1
    missing -= players[instrument] == 1
    while missing == 0:
        players[instruments[complete]] -= 1
        missing += players[instruments[complete]] == 0
        complete += 1
    bands += complete - in_time
print(max(bands, 0))
