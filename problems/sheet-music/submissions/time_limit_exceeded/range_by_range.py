# Keeps a list of ranges without common pages and looks through all of it for each new one.
separate = []
sheets = 0
for part in input().split(","):
    pages = [int(page) for page in part.split("-")]
    first, last = min(pages), max(pages)
    sheets += last - first + 1
    apart = []
    for other_first, other_last in separate:
        if other_last < first or last < other_first:
            apart.append((other_first, other_last))
        else:
            first = min(first, other_first)
            last = max(last, other_last)
    separate = [*apart, (first, last)]
print(sheets, sum(last - first + 1 for first, last in separate))
