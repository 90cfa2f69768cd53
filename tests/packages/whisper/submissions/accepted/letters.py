task, word = input().split()
print("".join(chr(ord("a") + int(d)) for d in word) if task == "say" else "".join(str(ord(c) - 97) for c in word))
