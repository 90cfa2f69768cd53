# Takes the last k letters also if there are fewer: the whole word is heard several times.
word = input()
for letters in range(int(input()), 0, -1):
    print(word[-letters:])
