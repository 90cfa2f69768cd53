import os
import sys

folder = sys.argv[3]
heard = os.path.exists(folder + "word")
words = sys.stdin.read().split()
with open(folder + "judgemessage.txt", "a") as file:
    print("second" if heard else "first", words, file=file)
if len(words) != 1:
    sys.exit(43)
if heard:
    with open(sys.argv[2]) as file:
        sys.exit(42 if words[0] == file.read().strip() else 43)
if not words[0].isalpha():
    sys.exit(43)
with open(folder + "word", "w") as file:
    file.write(words[0])
with open(folder + "nextpass.in", "w") as file:
    print("hear", words[0], file=file)
sys.exit(42)
