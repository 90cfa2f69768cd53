# Adds a crate for the remainder even if it is 0.
apples, size = map(int, input().split())
print(apples // size + 1, apples % size)
