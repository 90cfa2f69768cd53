ranges = []
for part in input().split(","):
    pages = [int(page) for page in part.split("-")]
    ranges.append((min(pages), max(pages)))

sheets = sum(last - first + 1 for first, last in ranges)

different = 0
counted = 0  # all pages up to this one are done
for first, last in sorted(ranges):
    if last > counted:
        different += last - max(first - 1, counted)
        counted = last
print(sheets, different)
