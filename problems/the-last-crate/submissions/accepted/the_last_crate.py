apples, size = map(int, input().split())
# The last apple set aside, the others fill crates and leave a place for it.
print((apples - 1) // size + 1, (apples - 1) % size + 1)
