# Uses one window for both: while it is complete, counts it and moves its beginning. Houses before
# the beginning are lost for all later parts.
_, m, limit = map(int, input().split())
instruments = list(map(int, input().split()))
minutes = list(map(int, input().split()))
players = [0] * (m + 1)
different = waiting = first = bands = 0
for last, instrument in enumerate(instruments):
    players[instrument] += 1
    different += players[instrument] == 1
    waiting += minutes[last]
    while waiting > limit or different == m:
        if waiting <= limit:
            bands += 1
        players[instruments[first]] -= 1
        different -= players[instruments[first]] == 0
        waiting -= minutes[first]
        first += 1
print(bands)
