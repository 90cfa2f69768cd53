# Does not put the candles back into the box.
age = int(input())
box = list(map(int, input().split()))
while True:
    for digit in str(age):
        box[int(digit)] -= 1
    if min(box) < 0:
        break
    age += 1
print(age)
