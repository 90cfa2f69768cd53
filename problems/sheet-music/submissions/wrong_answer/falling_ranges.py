# Takes a falling range for an empty one in the sum of pages that are new.
ranges = []
sheets = 0
for part in input().split(","):
    pages = [int(page) for page in part.split("-")]
    ranges.append((pages[0], pages[-1]))
    sheets += abs(pages[-1] - pages[0]) + 1
different = counted = 0
for first, last in sorted(ranges):
    if last > counted:
        different += last - max(first - 1, counted)
        counted = last
print(sheets, different)
