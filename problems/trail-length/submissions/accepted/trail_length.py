from itertools import pairwise
from math import dist

posts = [tuple(map(int, input().split())) for _ in range(int(input()))]
length = sum(dist(here, there) for here, there in pairwise(posts))
print(f"{length:.9f}")
