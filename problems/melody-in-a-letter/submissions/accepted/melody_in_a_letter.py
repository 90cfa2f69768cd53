melody = [c for c in input().upper() if "A" <= c <= "G"]

if melody:
    print("".join(melody))
    print(sum(abs(ord(a) - ord(b)) for a, b in zip(melody, melody[1:])))
else:
    print("silence")
