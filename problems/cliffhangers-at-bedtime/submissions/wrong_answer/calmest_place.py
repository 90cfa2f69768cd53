# Stops at the calmest place within reach, every evening. Two places may be calmer together if the first
# one is not the calmest.
n, limit = map(int, input().split())
minutes = list(map(int, input().split()))
awake = list(map(int, input().split()))
total = evenings = begin = 0
while begin < n:
    end = begin
    reading = 0
    calmest = None
    while end < n and reading + minutes[end] <= limit:
        reading += minutes[end]
        if calmest is None or awake[end] <= awake[calmest]:
            calmest = end
        end += 1
    if end == n:
        calmest = n - 1
    total += awake[calmest]
    evenings += 1
    begin = calmest + 1
print(total, evenings)
