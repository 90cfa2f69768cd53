# Places each singer where it suits best, and leaves the ensembles to chance.
n, g = map(int, input().split())
singers = [tuple(map(int, input().split())) for _ in range(n)]
places = ["g" if gallery >= chancel else "c" for gallery, chancel in singers]
beauty = sum(map(max, singers))
for _ in range(g):
    _, gallery, chancel, *members = map(int, input().split())
    where = {places[member - 1] for member in members}
    if len(where) == 1:
        beauty += gallery if where == {"g"} else chancel
print(beauty)
print("".join(places))
