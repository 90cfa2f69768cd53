# Asks only whether each digit is in the box at all, not how often. Gives up after a while.
age = int(input())
box = list(map(int, input().split()))
while age < 9999 and all(box[int(digit)] > 0 for digit in str(age)):
    age += 1
print(age)
