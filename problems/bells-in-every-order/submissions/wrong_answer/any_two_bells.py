# Heap's method: each row differs by the exchange of two bells, but not always of neighbours.
def rows(count, bells):
    if count <= 1:
        print("".join(bells))
        return
    for i in range(count):
        rows(count - 1, bells)
        if i < count - 1:
            j = i if count % 2 == 0 else 0
            bells[j], bells[count - 1] = bells[count - 1], bells[j]


bells = list(input())
rows(len(bells), bells)
