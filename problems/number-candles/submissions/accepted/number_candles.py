age = int(input())
box = {str(digit): int(count) for digit, count in enumerate(input().split())}


def possible(age):
    digits = str(age)
    return all(digits.count(digit) <= box[digit] for digit in digits)


while possible(age):
    age += 1
print(age)
