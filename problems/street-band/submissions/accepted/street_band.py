def bands(m, limit, instruments, minutes):
    """For each last house, counts the first houses with which the part makes a band.

    They lie between two houses that only move forward: from `in_time` on the part is short enough,
    and before `complete` it has all instruments.
    """
    total = 0
    in_time = complete = waiting = 0
    missing = m
    players = [0] * (m + 1)  # from `complete` to the last house
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
        total += max(complete - in_time, 0)
    return total


_, m, limit = map(int, input().split())
instruments = list(map(int, input().split()))
minutes = list(map(int, input().split()))
print(bands(m, limit, instruments, minutes))
