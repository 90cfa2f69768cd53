# Runs the loop over the levels at least once, also without any snow.
n = int(input())
heights = list(map(int, input().split()))
level = max(heights)
while True:
    print("".join("*" if height >= level > 0 else "." for height in heights))
    level -= 1
    if level <= 0:
        break
print("=" * n)
