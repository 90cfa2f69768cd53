# Rounds every leg to whole metres before adding it.
from math import hypot

posts = [tuple(map(int, input().split())) for _ in range(int(input()))]
length = 0
for (d, a), (e, b) in zip(posts, posts[1:]):
    length += round(hypot(e - d, b - a))
print(length)
