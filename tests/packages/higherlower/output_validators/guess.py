import sys


def end(right, word):
    with open(sys.argv[3] + "judgemessage.txt", "a") as file:
        print(word, file=file)
    sys.exit(42 if right else 43)


with open(sys.argv[1]) as file:
    number = int(file.read())
for _ in range(10):
    line = sys.stdin.readline()
    if not line.strip().isdigit():
        end(False, f"not a guess: {line!r}")
    guess = int(line)
    if guess == number:
        print("correct", flush=True)
        end(True, "found")
    print("higher" if guess < number else "lower", flush=True)
end(False, "ten guesses were not enough")
