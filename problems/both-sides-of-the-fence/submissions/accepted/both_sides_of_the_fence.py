length, width, height, gate = map(int, input().split())
fence = 2 * length + 2 * width - gate
print(2 * height * fence)
