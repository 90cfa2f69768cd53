# Leaves out the levels at which every post has snow.
n = int(input())
heights = list(map(int, input().split()))
for level in range(max(heights), min(heights), -1):
    print("".join("*" if height >= level else "." for height in heights))
print("=" * n)
