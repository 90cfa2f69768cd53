# Lets the last bell walk from the back to the front every time, so that it jumps back in between.
def all_rows(bells):
    if len(bells) <= 1:
        return [bells]
    return [
        others[:place] + bells[-1] + others[place:]
        for others in all_rows(bells[:-1])
        for place in range(len(bells) - 1, -1, -1)
    ]


print("\n".join(all_rows(input())))
