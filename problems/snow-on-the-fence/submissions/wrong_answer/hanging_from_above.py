# Draws from the fence upwards, so the snow hangs from the top.
n = int(input())
heights = list(map(int, input().split()))
for level in range(1, max(heights) + 1):
    print("".join("*" if height >= level else "." for height in heights))
print("=" * n)
