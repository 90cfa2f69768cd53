# Goes by the slope of each leg and leaves out the legs that have none.
from math import sqrt

posts = [tuple(map(int, input().split())) for _ in range(int(input()))]
length = 0
for (d, a), (e, b) in zip(posts, posts[1:]):
    if e > d:
        slope = (b - a) / (e - d)
        length += (e - d) * sqrt(1 + slope * slope)
print(length)
