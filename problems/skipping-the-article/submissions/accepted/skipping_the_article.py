def key_of(title):
    first, _, rest = title.lower().partition(" ")
    return rest if rest and first in ("a", "an", "the") else title.lower()


titles = [input() for _ in range(int(input()))]
print(*sorted(titles, key=key_of), sep="\n")
