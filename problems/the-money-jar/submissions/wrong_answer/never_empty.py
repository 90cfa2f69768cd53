# Does not count the empty jar at the beginning as an amount.
amount = 0
amounts = []
while (change := int(input())) != 0:
    amount += change
    amounts.append(amount)
print(amount, max(amounts, default=0))
