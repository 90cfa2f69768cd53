# Skips articles as long as there are any, not only one.
def key_of(title):
    key = title.lower()
    while key.startswith(("a ", "an ", "the ")):
        key = key.partition(" ")[2]
    return key


titles = [input() for _ in range(int(input()))]
print(*sorted(titles, key=key_of), sep="\n")
