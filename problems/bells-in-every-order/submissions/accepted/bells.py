def all_rows(bells):
    if len(bells) <= 1:
        return [bells]
    *_, walker = bells
    rows = []
    for number, others in enumerate(all_rows(bells[:-1])):
        places = range(len(others) + 1)
        # The walker goes from the back to the front, then from the front to the back, by turns.
        for place in reversed(places) if number % 2 == 0 else places:
            rows.append(others[:place] + walker + others[place:])
    return rows


print("\n".join(all_rows(input())))
