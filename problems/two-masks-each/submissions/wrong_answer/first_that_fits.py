# Goes through the guests and lets each wear the first mask if no theme forbids it, else the second.
n, g = map(int, input().split())
themes_of = {}
for theme in range(g):
    _, *masks = map(int, input().split())
    for mask in masks:
        themes_of.setdefault(mask, set()).add(theme)
used = set()
word = ""
for guest in range(1, n + 1):
    for mask, digit in ((guest, "1"), (-guest, "2")):
        themes = themes_of.get(mask, set())
        if used.isdisjoint(themes):
            used |= themes
            word += digit
            break
print(word if len(word) == n else "impossible")
