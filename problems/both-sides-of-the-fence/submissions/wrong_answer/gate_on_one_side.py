# Takes the gate away from one side of the fence only.
a, b, h, g = map(int, input().split())
print(2 * h * (2 * a + 2 * b) - g * h)
