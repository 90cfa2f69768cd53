# Looks through all names for each beginning.
n, price = map(int, input().split())
hens = [input().split() for _ in range(n)]
wanted = [name for name, sign in hens if sign == "+"]
others = [name for name, sign in hens if sign == "-"]


def cost(beginning):
    come = [name for name in wanted if name.startswith(beginning)]
    if not come:
        return 0
    longer = sum(cost(beginning + letter) for letter in "abcdefghijklmnopqrstuvwxyz")
    if not beginning:
        return longer
    call = len(beginning) + price * sum(name.startswith(beginning) for name in others)
    return call if beginning in come else min(call, longer)


print(cost(""))
