# Skips an article even if it is the whole title.
def key_of(title):
    words = title.lower().split()
    return " ".join(words[1:] if words[0] in ("a", "an", "the") else words)


titles = [input() for _ in range(int(input()))]
print(*sorted(titles, key=key_of), sep="\n")
