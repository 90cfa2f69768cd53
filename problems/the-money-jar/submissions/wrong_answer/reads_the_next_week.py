# Goes on to the end of the sheet.
import sys

amount = largest = 0
for line in sys.stdin:
    amount += int(line)
    largest = max(largest, amount)
print(amount, largest)
