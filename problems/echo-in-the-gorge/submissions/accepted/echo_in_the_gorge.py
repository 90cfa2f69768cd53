word = input()
k = int(input())

for begin in range(max(0, len(word) - k), len(word)):
    print(word[begin:])
