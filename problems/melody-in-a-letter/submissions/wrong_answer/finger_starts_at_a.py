# Lets the finger begin on the key A.
melody = [c for c in input().upper() if "A" <= c <= "G"]
if melody:
    print("".join(melody))
    print(sum(abs(ord(a) - ord(b)) for a, b in zip(["A"] + melody, melody)))
else:
    print("silence")
