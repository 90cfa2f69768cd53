amount = largest = 0
while True:
    change = int(input())
    if change == 0:
        break
    amount += change
    largest = max(largest, amount)
print(amount, largest)
