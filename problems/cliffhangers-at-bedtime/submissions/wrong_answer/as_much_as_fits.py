# Reads as much as fits every evening: the fewest evenings, but not the calmest.
n, limit = map(int, input().split())
minutes = list(map(int, input().split()))
awake = list(map(int, input().split()))
total = reading = 0
evenings = 1
for i in range(n):
    if reading + minutes[i] > limit:
        total += awake[i - 1]
        evenings += 1
        reading = 0
    reading += minutes[i]
print(total, evenings)
