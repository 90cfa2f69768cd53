# Sorts books with equal keys by their whole titles.
def key_of(title):
    first, _, rest = title.lower().partition(" ")
    return rest if rest and first in ("a", "an", "the") else title.lower()


titles = [input() for _ in range(int(input()))]
print(*sorted(titles, key=lambda title: (key_of(title), title)), sep="\n")
